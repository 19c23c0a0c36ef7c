package org.claimbook.matching.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Finds the claims that are near a question, by words and by vectors. An index is derived from the store: it remembers
 * the number of the last change it has taken up, and can be thrown away and built anew at any time.
 */
public interface ClaimIndex extends AutoCloseable {

    /**
     * Takes up changes, all of them or none.
     *
     * @param changed claims that are new or differ from what the index holds under their id
     * @param removed ids of claims that must not be found any more
     * @param change number of the last change that is now taken up
     */
    void update(Collection<ClaimDocument> changed, Collection<String> removed, long change);

    /**
     * Brings what many updates have left behind into the form that is searched fastest, where that is worth while. Questions
     * can be asked and changes taken up meanwhile. Interrupting the thread ends the waiting.
     */
    void settle();

    /** Whether changes can still be taken up; where not, e.g. because its files are gone, it has to be built anew. */
    boolean usable();

    /** Number of the last change that was taken up; 0 for an empty index. */
    long change();

    /** Number of claims that can be found. */
    int size();

    /**
     * The claims nearest to a question, best fused score first.
     *
     * @param limit at most so many claims, at least 1
     */
    List<Candidate> search(Sought sought, int limit);

    /**
     * The claims with wordings in a language that share stems with a text, then those that are about its names, each most
     * first.
     *
     * @param language ISO 639-1 code of another language than English
     * @param stems as the index makes them of wordings in that language
     * @param names ids of known names
     * @param limit at most so many of either kind, at least 1
     */
    List<ClaimDocument> worded(String language, Collection<String> stems, Collection<String> names, int limit);

    /** Claims in no order, at most {@code limit} of them. */
    List<ClaimDocument> claims(int limit);

    /** The lower-case word of the claims that is most likely meant by a misspelt one; empty where it stands in a claim. */
    Optional<String> nearestWord(String word);

    /** Whether the claims write a lower-case word with a capital letter within their sentences, as only names are. */
    boolean writtenAsName(String word);

    /** How much a word tells claims apart: high for rare stems, above 0 for all. */
    double weight(String stem);

    @Override
    void close();
}
