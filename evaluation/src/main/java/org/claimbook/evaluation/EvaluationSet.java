package org.claimbook.evaluation;

import java.util.List;

import org.claimbook.matching.reading.KnownName;
import org.claimbook.matching.search.ClaimDocument;

/**
 * Claims, and questions of which is known what to make of them.
 *
 * @param name name of the folder or file it was read from
 * @param part train, dev, val or test
 * @param claims what the store holds
 * @param names names that the store knows
 * @param questions questions with the claims that answer them, or none
 * @param nearMisses questions that must not be answered with a claim that resembles them
 * @param outOfScope utterances that must not be answered at all
 */
record EvaluationSet(
        String name,
        String part,
        List<ClaimDocument> claims,
        List<KnownName> names,
        List<AskedQuestion> questions,
        List<NearMiss> nearMisses,
        List<String> outOfScope) {
    EvaluationSet {
        claims = List.copyOf(claims);
        names = List.copyOf(names);
        questions = List.copyOf(questions);
        nearMisses = List.copyOf(nearMisses);
        outOfScope = List.copyOf(outOfScope);
    }
}
