package org.claimbook.matching.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.github.benmanes.caffeine.cache.Cache;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;

import org.claimbook.matching.search.ClaimDocument;
import org.claimbook.matching.search.Formulation;
import org.claimbook.matching.search.Remembered;

/**
 * The claims behind the documents of an index. A segment never changes, so what was read out of one is kept: which of its
 * documents hold whole claims, and the claims lately used.
 */
final class StoredClaims {
    private static final int CACHED = 50_000;

    private final Map<IndexReader.CacheKey, BitSet> wholes = new ConcurrentHashMap<>();
    private final Cache<Place, ClaimDocument> claims = Remembered.atMost(CACHED).build();

    private record Place(IndexReader.CacheKey segment, int document) {}

    /** The document that holds the whole claim of a formulation's document: the next such one of its segment. */
    int wholeOf(IndexSearcher searcher, int document) throws IOException {
        LeafReaderContext leaf = leaf(searcher, document);
        return leaf.docBase + wholes(leaf.reader()).nextSetBit(document - leaf.docBase);
    }

    ClaimDocument claim(IndexSearcher searcher, int whole) {
        LeafReaderContext leaf = leaf(searcher, whole);
        Place place = new Place(key(leaf.reader()), whole - leaf.docBase);
        return claims.get(place, p -> {
            try {
                return ClaimDocuments.claim(leaf.reader().storedFields().document(p.document()));
            } catch (IOException e) {
                throw new UncheckedIOException("the index cannot be read", e);
            }
        });
    }

    /** The document of the claim's own text, the first of its block. */
    static int own(ClaimDocument claim, int whole) {
        return whole - 1 - claim.phrasings().size() - claim.statements().size();
    }

    /** Formulations stand in their block as in the claim, and the whole claim behind them. */
    static Formulation formulation(ClaimDocument claim, int whole, int document) {
        List<String> phrasings = claim.phrasings();
        List<String> statements = claim.statements();
        int at = document - own(claim, whole);
        if (at == 0) {
            return new Formulation(Formulation.Kind.CLAIM, claim.text());
        }
        return at <= phrasings.size()
                ? new Formulation(Formulation.Kind.PHRASING, phrasings.get(at - 1))
                : new Formulation(Formulation.Kind.STATEMENT, statements.get(at - 1 - phrasings.size()));
    }

    private BitSet wholes(LeafReader segment) throws IOException {
        BitSet known = wholes.get(key(segment));
        if (known != null) {
            return known;
        }
        FixedBitSet read = new FixedBitSet(segment.maxDoc());
        PostingsEnum postings = segment.postings(ClaimDocuments.whole(), PostingsEnum.NONE);
        while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            read.set(postings.docID());
        }
        wholes.put(key(segment), read);
        segment.getCoreCacheHelper().addClosedListener(wholes::remove);
        return read;
    }

    private static LeafReaderContext leaf(IndexSearcher searcher, int document) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }

    private static IndexReader.CacheKey key(LeafReader segment) {
        return segment.getCoreCacheHelper().getKey();
    }
}
