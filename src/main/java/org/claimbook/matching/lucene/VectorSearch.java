package org.claimbook.matching.lucene;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.VectorUtil;

import org.claimbook.matching.search.Sought;

/** Nearness of formulations to the vectors that are sought. */
final class VectorSearch {
    private final List<LeafReaderContext> leaves;
    private final Sought sought;

    VectorSearch(IndexSearcher searcher, Sought sought) {
        this.leaves = searcher.getIndexReader().leaves();
        this.sought = sought;
    }

    /** The formulations nearest to a vector, by the documents of the whole index, with Lucene's scores. */
    ScoreDoc[] nearest(float[] vector, int most) throws IOException {
        TopDocs[] found = new TopDocs[leaves.size()];
        for (LeafReaderContext leaf : leaves) {
            LeafReader reader = leaf.reader();
            TopDocs nearest = reader.searchNearestVectors(
                    ClaimDocuments.VECTOR,
                    vector,
                    most,
                    AcceptDocs.fromLiveDocs(reader.getLiveDocs(), reader.maxDoc()),
                    Integer.MAX_VALUE);
            for (ScoreDoc hit : nearest.scoreDocs) {
                hit.doc += leaf.docBase;
            }
            found[leaf.ord] = nearest;
        }
        return found.length == 1 ? found[0].scoreDocs : TopDocs.merge(most, found).scoreDocs;
    }

    /**
     * Reckons the cosines that are not known yet: of documents found by words, or by another vector.
     *
     * @param found by their documents, rising
     */
    void compare(List<Found> found) throws IOException {
        boolean whole = sought.parts().isEmpty();
        int next = 0;
        for (LeafReaderContext leaf : leaves) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            boolean any = next < found.size() && found.get(next).document < end;
            FloatVectorValues values = any ? leaf.reader().getFloatVectorValues(ClaimDocuments.VECTOR) : null;
            DocIndexIterator iterator = values == null ? null : values.iterator();
            while (next < found.size() && found.get(next).document < end) {
                Found each = found.get(next++);
                int target = each.document - leaf.docBase;
                if (whole && !Double.isNaN(each.cosine)) {
                    each.part = each.cosine;
                } else if (values != null && iterator != null && iterator.advance(target) == target) {
                    compare(values.vectorValue(iterator.index()), each);
                } else {
                    each.cosine = 0;
                }
            }
        }
    }

    private void compare(float[] vector, Found found) {
        found.cosine = VectorUtil.dotProduct(sought.vector(), vector);
        found.part = sought.parts().isEmpty() ? found.cosine : -1;
        for (float[] part : sought.parts()) {
            found.part = Math.max(found.part, VectorUtil.dotProduct(part, vector));
        }
    }
}
