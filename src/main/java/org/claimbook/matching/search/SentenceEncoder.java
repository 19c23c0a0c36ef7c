package org.claimbook.matching.search;

/** Turns a text into a vector of unit length, so that the dot product of two vectors is the similarity of the texts. */
public interface SentenceEncoder extends AutoCloseable {

    /** Names model and version: vectors of encoders with different names must not be compared. */
    String name();

    /** Number of components of every vector. */
    int dimension();

    /**
     * The vector of a text, which callers must not change; long texts are cut. Thread-safe.
     *
     * @param text any text, also empty
     */
    float[] encode(String text);

    @Override
    void close();
}
