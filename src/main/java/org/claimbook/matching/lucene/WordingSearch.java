package org.claimbook.matching.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

import org.claimbook.matching.search.ClaimDocument;

/** Finds claims by the stems of their wordings in other languages than English, and by the names that they are about. */
final class WordingSearch {
    private static final int WORDINGS_PER_CLAIM = 5;
    /** What comes later in a text is not searched by: each costs. */
    private static final int MOST_STEMS = 80;

    private static final int SHORTEST_WITH_TYPO = 5;
    private static final float WITH_TYPO = 0.5f;

    private final StoredClaims stored;

    WordingSearch(StoredClaims stored) {
        this.stored = stored;
    }

    List<ClaimDocument> claims(
            IndexSearcher searcher, String language, Collection<String> stems, Collection<String> names, int limit)
            throws IOException {
        BooleanQuery.Builder byStems = new BooleanQuery.Builder();
        for (String stem : stems.stream().limit(MOST_STEMS).toList()) {
            Term term = ClaimDocuments.stem(language, stem);
            add(byStems, new TermQuery(term));
            if (stem.length() >= SHORTEST_WITH_TYPO) {
                add(byStems, new BoostQuery(new FuzzyQuery(term, 1, 1), WITH_TYPO));
            }
        }
        BooleanQuery.Builder byNames = new BooleanQuery.Builder();
        names.stream().limit(MOST_STEMS).forEach(name -> add(byNames, new TermQuery(ClaimDocuments.name(name))));
        Map<String, ClaimDocument> claims = new LinkedHashMap<>();
        for (ScoreDoc hit : searcher.search(byStems.build(), WORDINGS_PER_CLAIM * limit).scoreDocs) {
            if (claims.size() < limit) {
                add(claims, stored.claim(searcher, stored.wholeOf(searcher, hit.doc)));
            }
        }
        for (ScoreDoc hit : searcher.search(byNames.build(), limit).scoreDocs) {
            add(claims, stored.claim(searcher, hit.doc));
        }
        return List.copyOf(claims.values());
    }

    private static void add(Map<String, ClaimDocument> claims, ClaimDocument claim) {
        claims.putIfAbsent(claim.id(), claim);
    }

    private static void add(BooleanQuery.Builder query, Query clause) {
        query.add(clause, BooleanClause.Occur.SHOULD);
    }
}
