package org.claimbook.matching.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

import org.claimbook.matching.Candidate;
import org.claimbook.matching.ClaimDocument;
import org.claimbook.matching.Sought;

/**
 * Retrieves formulations by BM25 and by vectors, groups them by claim and orders the claims by a weighted sum of both
 * scores, each scaled to 0..1 within the search.
 */
final class FusedSearch {
    /** Claims have several, and HNSW finds too few of the true neighbours when it is asked for only as many as are needed. */
    private static final int FORMULATIONS_PER_CLAIM = 4;
    /** Best of 0.5, 0.6, 0.7 and 0.85 on the training posts of CheckThat! 2022-2A: it chooses what is ranked anew. */
    private static final double DENSE = 0.7;

    private final Analyzer analyzer;
    private final StoredClaims stored;

    FusedSearch(Analyzer analyzer, StoredClaims stored) {
        this.analyzer = analyzer;
        this.stored = stored;
    }

    List<ClaimDocument> claims(IndexSearcher searcher, int limit) throws IOException {
        TopDocs wholes = searcher.search(ClaimDocuments.allClaims(), limit);
        List<ClaimDocument> claims = new ArrayList<>(wholes.scoreDocs.length);
        for (ScoreDoc whole : wholes.scoreDocs) {
            claims.add(stored.claim(searcher, whole.doc));
        }
        return claims;
    }

    private static final class Scores {
        double bm25;
        double cosine = Double.NaN;
        double part;

        double nearest() {
            return Math.max(cosine, part);
        }
    }

    List<Candidate> candidates(IndexSearcher searcher, Sought sought, int limit) throws IOException {
        Map<Integer, Scores> found = new HashMap<>();
        int formulations = FORMULATIONS_PER_CLAIM * limit;
        Query words = new QueryBuilder(analyzer).createBooleanQuery(ClaimDocuments.TEXT, sought.text());
        if (words != null) {
            // nobody asks how many there are: documents that cannot be among the best need not be counted
            TopScoreDocCollectorManager best = new TopScoreDocCollectorManager(formulations, null, 1);
            for (ScoreDoc hit : searcher.search(words, best).scoreDocs) {
                found.computeIfAbsent(hit.doc, doc -> new Scores()).bm25 = hit.score;
            }
        }
        for (ScoreDoc hit : near(searcher, sought.vector(), formulations)) {
            // Lucene scores a dot product as (1 + dot) / 2
            found.computeIfAbsent(hit.doc, doc -> new Scores()).cosine = 2 * hit.score - 1;
        }
        for (float[] part : sought.parts()) {
            for (ScoreDoc hit : near(searcher, part, formulations)) {
                found.computeIfAbsent(hit.doc, doc -> new Scores());
            }
        }
        addCosines(searcher, sought, found);
        addWords(searcher, words, found);
        List<Ranked> nearest = nearest(grouped(searcher, found), limit, searcher);
        Map<Integer, Scores> own = withOwnTexts(searcher, nearest);
        addCosines(searcher, sought, own);
        addWords(searcher, words, own);
        return nearest.stream().map(claim -> candidate(searcher, claim)).toList();
    }

    private static ScoreDoc[] near(IndexSearcher searcher, float[] vector, int most) throws IOException {
        return searcher.search(new KnnFloatVectorQuery(ClaimDocuments.VECTOR, vector, most), most).scoreDocs;
    }

    /** Reckons the cosines that are not known yet from the vectors: of documents found by words, or by another vector. */
    private static void addCosines(IndexSearcher searcher, Sought sought, Map<Integer, Scores> found)
            throws IOException {
        boolean whole = sought.parts().isEmpty();
        int[] documents = found.entrySet().stream()
                .filter(entry -> !whole || Double.isNaN(entry.getValue().cosine))
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int leafIndex = -1;
        FloatVectorValues values = null;
        KnnVectorValues.DocIndexIterator iterator = null;
        for (int doc : documents) {
            int leaf = ReaderUtil.subIndex(doc, leaves);
            if (leaf != leafIndex) {
                leafIndex = leaf;
                values = leaves.get(leaf).reader().getFloatVectorValues(ClaimDocuments.VECTOR);
                iterator = values == null ? null : values.iterator();
            }
            int target = doc - leaves.get(leaf).docBase;
            boolean there = values != null && iterator != null && iterator.advance(target) == target;
            found.get(doc).cosine = 0;
            if (there) {
                addCosines(sought, values.vectorValue(iterator.index()), found.get(doc));
            }
        }
        if (whole) {
            found.values().forEach(scores -> scores.part = scores.cosine);
        }
    }

    private static void addCosines(Sought sought, float[] vector, Scores scores) {
        scores.cosine = VectorUtil.dotProduct(sought.vector(), vector);
        scores.part = -1;
        for (float[] part : sought.parts()) {
            scores.part = Math.max(scores.part, VectorUtil.dotProduct(part, vector));
        }
    }

    /** Reckons BM25 of documents that other searches have found: a post has words in common with thousands. */
    private static void addWords(IndexSearcher searcher, @Nullable Query words, Map<Integer, Scores> found)
            throws IOException {
        if (words == null) {
            return;
        }
        List<Integer> missing = found.entrySet().stream()
                .filter(hit -> hit.getValue().bm25 == 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        Weight weight = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE, 1);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int leafIndex = -1;
        Scorer scorer = null;
        for (int doc : missing) {
            int leaf = ReaderUtil.subIndex(doc, leaves);
            if (leaf != leafIndex) {
                leafIndex = leaf;
                scorer = weight.scorer(leaves.get(leaf));
            }
            int target = doc - leaves.get(leaf).docBase;
            if (scorer != null
                    && scorer.docID() <= target
                    && (scorer.docID() == target || scorer.iterator().advance(target) == target)) {
                found.get(doc).bm25 = scorer.score();
            }
        }
    }

    /** A claim by the document that holds the whole of it, with what was found of it by document. */
    private record Ranked(int whole, Map<Integer, Scores> hits, double score) {}

    private Map<Integer, Map<Integer, Scores>> grouped(IndexSearcher searcher, Map<Integer, Scores> found)
            throws IOException {
        Map<Integer, Map<Integer, Scores>> byClaim = new HashMap<>();
        for (Map.Entry<Integer, Scores> entry : found.entrySet()) {
            byClaim.computeIfAbsent(stored.wholeOf(searcher, entry.getKey()), whole -> new HashMap<>())
                    .put(entry.getKey(), entry.getValue());
        }
        return byClaim;
    }

    private List<Ranked> nearest(Map<Integer, Map<Integer, Scores>> byClaim, int limit, IndexSearcher searcher) {
        double highestBm25 = 0;
        double highest = -1;
        double lowest = 1;
        for (Map<Integer, Scores> hits : byClaim.values()) {
            for (Scores scores : hits.values()) {
                highestBm25 = Math.max(highestBm25, scores.bm25);
                highest = Math.max(highest, scores.nearest());
                lowest = Math.min(lowest, scores.nearest());
            }
        }
        List<Ranked> ranked = new ArrayList<>();
        for (Map.Entry<Integer, Map<Integer, Scores>> claim : byClaim.entrySet()) {
            double dense =
                    highest > lowest ? (highest(claim.getValue(), Scores::nearest) - lowest) / (highest - lowest) : 1;
            double lexical = highestBm25 > 0 ? highest(claim.getValue(), scores -> scores.bm25) / highestBm25 : 0;
            ranked.add(new Ranked(claim.getKey(), claim.getValue(), DENSE * dense + (1 - DENSE) * lexical));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score)
                .reversed()
                .thenComparing(claim -> stored.claim(searcher, claim.whole()).id()));
        return ranked.subList(0, Math.min(limit, ranked.size()));
    }

    private static double highest(Map<Integer, Scores> hits, ToDoubleFunction<Scores> score) {
        double highest = -1;
        for (Scores scores : hits.values()) {
            highest = Math.max(highest, score.applyAsDouble(scores));
        }
        return highest;
    }

    /**
     * Puts the claim's own text among the hits of each claim: it is what every phrasing is weighed against.
     *
     * @return those that were not among them before
     */
    private Map<Integer, Scores> withOwnTexts(IndexSearcher searcher, List<Ranked> claims) {
        Map<Integer, Scores> missing = new HashMap<>();
        for (Ranked claim : claims) {
            int own = StoredClaims.own(stored.claim(searcher, claim.whole()), claim.whole());
            if (!claim.hits().containsKey(own)) {
                Scores scores = new Scores();
                claim.hits().put(own, scores);
                missing.put(own, scores);
            }
        }
        return missing;
    }

    private Candidate candidate(IndexSearcher searcher, Ranked ranked) {
        ClaimDocument claim = stored.claim(searcher, ranked.whole());
        List<Candidate.Hit> hits = ranked.hits().entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, Scores> hit) -> -hit.getValue().cosine)
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(hit -> new Candidate.Hit(
                        StoredClaims.formulation(claim, ranked.whole(), hit.getKey()),
                        hit.getValue().bm25,
                        hit.getValue().cosine,
                        hit.getValue().part))
                .toList();
        return new Candidate(
                claim,
                hits,
                highest(ranked.hits(), scores -> scores.bm25),
                highest(ranked.hits(), scores -> scores.cosine),
                ranked.score());
    }
}
