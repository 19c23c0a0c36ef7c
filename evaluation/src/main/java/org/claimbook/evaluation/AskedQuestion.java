package org.claimbook.evaluation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.claimbook.matching.reading.Polarity;

/**
 * A question whose right answer is known.
 *
 * @param id unique within its set
 * @param text the question
 * @param kind what makes it difficult, "paraphrase"; "question" where nobody said
 * @param gold ids of the claims of which any is right; empty if nothing must be answered
 * @param polarity which way round the claim has to be answered, if the set says so
 */
record AskedQuestion(String id, String text, String kind, Set<String> gold, Optional<Polarity> polarity) {
    AskedQuestion {
        gold = Set.copyOf(gold);
    }

    AskedQuestion alsoRight(Collection<String> claims) {
        Set<String> all = new HashSet<>(gold);
        all.addAll(claims);
        return new AskedQuestion(id, text, kind, all, polarity);
    }
}
