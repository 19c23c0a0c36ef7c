package org.claimbook.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A share of the questions of a set. Sets that have a training part only are split by claim, so that what is measured
 * shares no claim with what was fitted on: a claim is {@link #DEV} if the CRC-32 of its id in UTF-8 is divisible by 3.
 */
enum Slice {
    /** Everything. */
    ALL,
    /** About a third of the claims, to measure on. */
    DEV,
    /** The other two thirds, to fit on. */
    FIT;

    private static final int DEV_ONE_IN = 3;

    private boolean has(String claim) {
        CRC32 sum = new CRC32();
        sum.update(claim.getBytes(StandardCharsets.UTF_8));
        return switch (this) {
            case ALL -> true;
            case DEV -> sum.getValue() % DEV_ONE_IN == 0;
            case FIT -> sum.getValue() % DEV_ONE_IN != 0;
        };
    }

    /** The share of {@code set}; questions with several right claims go by the first id of the alphabet. */
    EvaluationSet of(EvaluationSet set) {
        List<AskedQuestion> questions = set.questions().stream()
                .filter(question ->
                        has(question.gold().stream().sorted().findFirst().orElse(question.text())))
                .toList();
        List<NearMiss> nearMisses = set.nearMisses().stream()
                .filter(nearMiss -> has(nearMiss.claim().orElse(nearMiss.text())))
                .toList();
        List<String> outOfScope = set.outOfScope().stream().filter(this::has).toList();
        return new EvaluationSet(set.name(), set.part(), set.claims(), set.names(), questions, nearMisses, outOfScope);
    }
}
