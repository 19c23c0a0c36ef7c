package org.claimbook.matching.likelihood;

/**
 * Reads a text and a claim together, which tells more than two vectors that were made apart, and costs a reading for each pair
 * (a cross-encoder; Nogueira and Cho, "Passage Re-ranking with BERT", 2019).
 */
public interface CrossEncoder extends AutoCloseable {

    /**
     * What speaks for a text being about a claim: to be added to the logarithm of the odds that other figures give, comparable
     * between the claims of one text. Thread-safe.
     *
     * @param text any text; long texts are cut
     * @param claim any text; long texts are cut
     */
    double score(String text, String claim);

    @Override
    void close();
}
