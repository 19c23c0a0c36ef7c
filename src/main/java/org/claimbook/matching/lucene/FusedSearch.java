package org.claimbook.matching.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;

import org.claimbook.matching.search.Candidate;
import org.claimbook.matching.search.ClaimDocument;
import org.claimbook.matching.search.Sought;

/**
 * Retrieves formulations by BM25 and by vectors, groups them by claim and orders the claims by a weighted sum of both
 * scores, each scaled to 0..1 within the search.
 */
final class FusedSearch {
    /** Claims have several, and HNSW finds too few of the true neighbours when it is asked for only as many as are needed. */
    private static final int FORMULATIONS_PER_CLAIM = 4;
    /** Best of 0.5, 0.6, 0.7 and 0.85 on the training posts of CheckThat! 2022-2A: it chooses what is ranked anew. */
    private static final double DENSE = 0.7;

    /** Those equally near in the order of their documents, in which they stand before. */
    private static final Comparator<Found> NEAREST_FIRST = Comparator.comparingDouble(hit -> -hit.cosine);

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

    List<Candidate> candidates(IndexSearcher searcher, Sought sought, int limit) throws IOException {
        int formulations = FORMULATIONS_PER_CLAIM * limit;
        Optional<WordSearch> words = WordSearch.of(sought.text(), analyzer, searcher);
        VectorSearch vectors = new VectorSearch(searcher, sought);
        Map<Integer, Found> byDocument = new HashMap<>();
        if (words.isPresent()) {
            for (ScoreDoc hit : words.get().best(formulations)) {
                byDocument.computeIfAbsent(hit.doc, Found::new).bm25 = hit.score;
            }
        }
        for (ScoreDoc hit : vectors.nearest(sought.vector(), formulations)) {
            // Lucene scores a dot product as (1 + dot) / 2
            byDocument.computeIfAbsent(hit.doc, Found::new).cosine = 2 * hit.score - 1;
        }
        for (float[] part : sought.parts()) {
            for (ScoreDoc hit : vectors.nearest(part, formulations)) {
                byDocument.computeIfAbsent(hit.doc, Found::new);
            }
        }
        List<Found> found = rising(byDocument.values());
        vectors.compare(found);
        if (words.isPresent()) {
            words.get().weigh(found);
        }
        List<Ranked> nearest = nearest(grouped(searcher, found), limit, searcher);
        List<Found> own = withOwnTexts(searcher, nearest);
        vectors.compare(own);
        if (words.isPresent()) {
            words.get().weigh(own);
        }
        List<Candidate> candidates = new ArrayList<>(nearest.size());
        nearest.forEach(claim -> candidates.add(candidate(searcher, claim)));
        return candidates;
    }

    private static List<Found> rising(Collection<Found> found) {
        List<Found> rising = new ArrayList<>(found);
        rising.sort(Comparator.comparingInt(each -> each.document));
        return rising;
    }

    /** A claim by the document that holds the whole of it, with what was found of it, by document. */
    private record Group(int whole, List<Found> hits) {}

    private record Ranked(Group group, double score) {}

    /** @param found by document: those of a claim follow each other */
    private List<Group> grouped(IndexSearcher searcher, List<Found> found) throws IOException {
        List<Group> groups = new ArrayList<>();
        Group last = new Group(-1, List.of());
        for (Found each : found) {
            if (each.document > last.whole()) {
                last = new Group(stored.wholeOf(searcher, each.document), new ArrayList<>());
                groups.add(last);
            }
            last.hits().add(each);
        }
        return groups;
    }

    private List<Ranked> nearest(List<Group> groups, int limit, IndexSearcher searcher) {
        double highestBm25 = 0;
        double highest = -1;
        double lowest = 1;
        for (Group group : groups) {
            for (Found hit : group.hits()) {
                highestBm25 = Math.max(highestBm25, hit.bm25);
                highest = Math.max(highest, hit.nearest());
                lowest = Math.min(lowest, hit.nearest());
            }
        }
        List<Ranked> ranked = new ArrayList<>(groups.size());
        for (Group group : groups) {
            double dense = highest > lowest ? (highest(group, Found::nearest) - lowest) / (highest - lowest) : 1;
            double lexical = highestBm25 > 0 ? highest(group, hit -> hit.bm25) / highestBm25 : 0;
            ranked.add(new Ranked(group, DENSE * dense + (1 - DENSE) * lexical));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(claim -> stored.claim(
                        searcher, claim.group().whole())
                .id()));
        return ranked.subList(0, Math.min(limit, ranked.size()));
    }

    private static double highest(Group group, ToDoubleFunction<Found> score) {
        double highest = -1;
        for (Found hit : group.hits()) {
            highest = Math.max(highest, score.applyAsDouble(hit));
        }
        return highest;
    }

    /**
     * Puts the claim's own text among the hits of each claim: it is what every phrasing is weighed against.
     *
     * @return those that were not among them before, by document
     */
    private List<Found> withOwnTexts(IndexSearcher searcher, List<Ranked> claims) {
        List<Found> missing = new ArrayList<>();
        for (Ranked claim : claims) {
            int whole = claim.group().whole();
            int own = StoredClaims.own(stored.claim(searcher, whole), whole);
            List<Found> hits = claim.group().hits();
            if (hits.getFirst().document != own) {
                Found text = new Found(own);
                hits.addFirst(text);
                missing.add(text);
            }
        }
        return rising(missing);
    }

    private Candidate candidate(IndexSearcher searcher, Ranked ranked) {
        int whole = ranked.group().whole();
        ClaimDocument claim = stored.claim(searcher, whole);
        List<Found> found = ranked.group().hits();
        found.sort(NEAREST_FIRST);
        List<Candidate.Hit> hits = new ArrayList<>(found.size());
        for (Found hit : found) {
            hits.add(new Candidate.Hit(
                    StoredClaims.formulation(claim, whole, hit.document), hit.bm25, hit.cosine, hit.part));
        }
        return new Candidate(
                claim,
                hits,
                highest(ranked.group(), hit -> hit.bm25),
                highest(ranked.group(), hit -> hit.cosine),
                ranked.score());
    }
}
