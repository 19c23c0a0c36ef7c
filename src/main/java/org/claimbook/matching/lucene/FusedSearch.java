package org.claimbook.matching.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.VectorUtil;

import org.claimbook.matching.Candidate;
import org.claimbook.matching.ClaimDocument;
import org.claimbook.matching.Formulation;

/**
 * Retrieves formulations by BM25 and by vectors, groups them by claim and orders the claims by a weighted sum of both
 * scores, each scaled to 0..1 within the search.
 */
final class FusedSearch {
    /** HNSW finds too few of the true neighbours when it is asked for only as many as are needed. */
    private static final int FORMULATIONS = 100;
    /** Figures of eval/README.md: 0.85 dense and 0.15 BM25 gave the best MAP@5 of the two alone. */
    private static final double DENSE = 0.85;

    private final Analyzer analyzer;

    FusedSearch(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    private static final class Scores {
        double bm25;
        double cosine = Double.NaN;
    }

    List<Candidate> candidates(IndexSearcher searcher, String text, float[] vector, int limit) throws IOException {
        Map<Integer, Scores> found = new HashMap<>();
        Query words = new QueryBuilder(analyzer).createBooleanQuery(ClaimDocuments.TEXT, text);
        if (words != null) {
            for (ScoreDoc hit : searcher.search(words, FORMULATIONS).scoreDocs) {
                found.computeIfAbsent(hit.doc, doc -> new Scores()).bm25 = hit.score;
            }
        }
        KnnFloatVectorQuery near = new KnnFloatVectorQuery(ClaimDocuments.VECTOR, vector, FORMULATIONS);
        for (ScoreDoc hit : searcher.search(near, FORMULATIONS).scoreDocs) {
            // Lucene scores a dot product as (1 + dot) / 2
            found.computeIfAbsent(hit.doc, doc -> new Scores()).cosine = 2 * hit.score - 1;
        }
        addMissingCosines(searcher, found, vector);
        return grouped(searcher, found, limit);
    }

    private static void addMissingCosines(IndexSearcher searcher, Map<Integer, Scores> found, float[] vector)
            throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<Integer> missing = found.entrySet().stream()
                .filter(entry -> Double.isNaN(entry.getValue().cosine))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        int leafIndex = -1;
        FloatVectorValues values = null;
        KnnVectorValues.DocIndexIterator iterator = null;
        for (int doc : missing) {
            int leaf = ReaderUtil.subIndex(doc, leaves);
            if (leaf != leafIndex) {
                leafIndex = leaf;
                values = leaves.get(leaf).reader().getFloatVectorValues(ClaimDocuments.VECTOR);
                iterator = values == null ? null : values.iterator();
            }
            int target = doc - leaves.get(leaf).docBase;
            boolean there = values != null && iterator != null && iterator.advance(target) == target;
            found.get(doc).cosine = there ? VectorUtil.dotProduct(vector, values.vectorValue(iterator.index())) : 0;
        }
    }

    private static List<Candidate> grouped(IndexSearcher searcher, Map<Integer, Scores> found, int limit)
            throws IOException {
        StoredFields stored = searcher.storedFields();
        Map<String, List<Candidate.Hit>> byClaim = new LinkedHashMap<>();
        for (Map.Entry<Integer, Scores> entry : found.entrySet()) {
            Document document = stored.document(entry.getKey());
            Formulation formulation = new Formulation(
                    Formulation.Kind.valueOf(document.get(ClaimDocuments.KIND)), document.get(ClaimDocuments.TEXT));
            byClaim.computeIfAbsent(document.get(ClaimDocuments.CLAIM), id -> new ArrayList<>())
                    .add(new Candidate.Hit(formulation, entry.getValue().bm25, entry.getValue().cosine));
        }
        double highestBm25 =
                found.values().stream().mapToDouble(s -> s.bm25).max().orElse(0);
        double highest =
                found.values().stream().mapToDouble(s -> s.cosine).max().orElse(0);
        double lowest = found.values().stream().mapToDouble(s -> s.cosine).min().orElse(0);
        record Ranked(String id, List<Candidate.Hit> hits, double bm25, double cosine, double score) {}
        List<Ranked> ranked = new ArrayList<>();
        byClaim.forEach((id, hits) -> {
            hits.sort(Comparator.comparingDouble(Candidate.Hit::cosine).reversed());
            double bm25 = hits.stream().mapToDouble(Candidate.Hit::bm25).max().orElse(0);
            double cosine = hits.getFirst().cosine();
            double dense = highest > lowest ? (cosine - lowest) / (highest - lowest) : 1;
            double lexical = highestBm25 > 0 ? bm25 / highestBm25 : 0;
            ranked.add(new Ranked(id, hits, bm25, cosine, DENSE * dense + (1 - DENSE) * lexical));
        });
        ranked.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::id));
        List<Candidate> candidates = new ArrayList<>();
        for (Ranked r : ranked.subList(0, Math.min(limit, ranked.size()))) {
            candidates.add(new Candidate(claim(searcher, stored, r.id()), r.hits(), r.bm25(), r.cosine(), r.score()));
        }
        return candidates;
    }

    private static ClaimDocument claim(IndexSearcher searcher, StoredFields stored, String id) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(new TermQuery(ClaimDocuments.term(id)), Occur.FILTER)
                .add(ClaimDocuments.allClaims(), Occur.FILTER)
                .build();
        ScoreDoc[] docs = searcher.search(query, 1).scoreDocs;
        return ClaimDocuments.claim(stored.document(docs[0].doc));
    }
}
