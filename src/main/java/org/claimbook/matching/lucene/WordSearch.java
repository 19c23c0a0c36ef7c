package org.claimbook.matching.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountAnalyzer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.QueryBuilder;

/** BM25 for the words of one text. They are looked up in the index once, however many documents are weighed afterwards. */
final class WordSearch {
    /** Lucene refuses queries of more than 1,024; the words after that of a text which has so many tell nothing new. */
    private static final int MOST_WORDS = 1_000;

    private final IndexSearcher searcher;
    private final Weight weight;

    private WordSearch(IndexSearcher searcher, Query words) throws IOException {
        this.searcher = searcher;
        this.weight = searcher.createWeight(searcher.rewrite(words), ScoreMode.TOP_SCORES, 1);
    }

    /** Empty for a text without words that tell anything. */
    static Optional<WordSearch> of(String text, Analyzer analyzer, IndexSearcher searcher) throws IOException {
        Query words = new QueryBuilder(new LimitTokenCountAnalyzer(analyzer, MOST_WORDS))
                .createBooleanQuery(ClaimDocuments.TEXT, text);
        return words == null ? Optional.empty() : Optional.of(new WordSearch(searcher, words));
    }

    /** The best formulations, by the documents of the whole index. */
    ScoreDoc[] best(int most) throws IOException {
        // nobody asks how many there are: documents that cannot be among the best need not be counted
        TopScoreDocCollector best = new TopScoreDocCollectorManager(most, null, 1).newCollector();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            BulkScorer scorer = weight.bulkScorer(leaf);
            if (scorer != null) {
                scorer.score(
                        best.getLeafCollector(leaf), leaf.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
            }
        }
        return best.topDocs().scoreDocs;
    }

    /**
     * Reckons the scores of documents that other searches have found: a post has words in common with thousands.
     *
     * @param found by their documents, rising; those with a score are left as they are
     */
    void weigh(List<Found> found) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int next = 0;
        for (LeafReaderContext leaf : leaves) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            Scorer scorer = next < found.size() && found.get(next).document < end ? weight.scorer(leaf) : null;
            while (next < found.size() && found.get(next).document < end) {
                Found each = found.get(next++);
                if (scorer != null && each.bm25 == 0 && reaches(scorer, each.document - leaf.docBase)) {
                    each.bm25 = scorer.score();
                }
            }
        }
    }

    private static boolean reaches(Scorer scorer, int document) throws IOException {
        return scorer.docID() == document
                || scorer.docID() < document && scorer.iterator().advance(document) == document;
    }
}
