package org.claimbook.matching.lucene;

/** A formulation that a search has found, by the number of its document, and how near it comes to what is sought. */
final class Found {
    final int document;
    double bm25;
    double cosine = Double.NaN;
    double part;

    Found(int document) {
        this.document = document;
    }

    double nearest() {
        return Math.max(cosine, part);
    }
}
