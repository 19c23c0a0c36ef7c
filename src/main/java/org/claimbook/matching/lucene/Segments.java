package org.claimbook.matching.lucene;

import java.io.IOException;

import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/** The parts of which an index consists on disk. */
final class Segments {
    /** Merging all segments anew costs seconds for some thousand claims; a tenth of the claims apart costs little. */
    private static final double SCATTERED = 0.1;

    private Segments() {}

    /**
     * Compares all that the files hold with their checksums: a search may have failed for another reason.
     *
     * @throws IOException if they are damaged
     */
    static boolean areWhole(IndexReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            if (FilterLeafReader.unwrap(leaf.reader()) instanceof CodecReader stored) {
                stored.checkIntegrity();
            }
        }
        return true;
    }

    static boolean areScattered(IndexReader reader) {
        int largest = reader.leaves().stream()
                .mapToInt(leaf -> leaf.reader().numDocs())
                .max()
                .orElse(0);
        return reader.maxDoc() - largest > SCATTERED * reader.maxDoc();
    }
}
