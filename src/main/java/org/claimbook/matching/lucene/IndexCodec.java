package org.claimbook.matching.lucene;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;

/**
 * Writes what Lucene's own codec of its name reads, only that small segments have no graph of vectors: to build one takes
 * longer than to compare all their vectors with those of hundreds of questions.
 */
final class IndexCodec extends FilterCodec {
    /** A graph is built where it saves comparing vectors for so many neighbours: from some 2,500 formulations on. */
    private static final int NEIGHBOURS = 320;

    private final KnnVectorsFormat vectors = new PerFieldKnnVectorsFormat() {
        private final KnnVectorsFormat graph = new Lucene99HnswVectorsFormat(
                Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
                Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
                Lucene99HnswVectorsFormat.DEFAULT_NUM_MERGE_WORKER,
                null,
                NEIGHBOURS);

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return graph;
        }
    };

    IndexCodec() {
        this(Codec.getDefault());
    }

    private IndexCodec(Codec codec) {
        super(codec.getName(), codec);
    }

    @Override
    public KnnVectorsFormat knnVectorsFormat() {
        return vectors;
    }
}
