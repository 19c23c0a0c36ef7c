package org.claimbook.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.claimbook.matching.Judgement;
import org.claimbook.matching.Match;
import org.claimbook.matching.Trace;

/** What one set has to teach: the features of the claims that no slot refused, and which of them are right. */
final class TrainingSet implements Evaluation.Listener {
    private static final int TOP = 4;

    private final String description;
    private final boolean natural;
    private final List<Asked> asked = new ArrayList<>();
    private int nearMisses;
    private int outOfScope;

    /**
     * @param natural whether its questions are as people ask them. In a file of hard cases the share of right answers says
     *     nothing of what a user may rely on, so that no threshold can be read from it
     */
    TrainingSet(String description, boolean natural) {
        this.description = description;
        this.natural = natural;
    }

    boolean natural() {
        return natural;
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Possible(double[] features, boolean right, boolean explained) {}

    /** The most likely claims for one question. */
    record Asked(List<Possible> possible, boolean nearMiss) {}

    List<Asked> asked() {
        return asked;
    }

    int rows() {
        return asked.stream()
                .filter(question -> !question.nearMiss())
                .mapToInt(question -> question.possible().size())
                .sum();
    }

    String description() {
        return "%s: %d questions, %d near misses, %d out of scope, %d rows"
                .formatted(description, asked.size() - nearMisses - outOfScope, nearMisses, outOfScope, rows());
    }

    @Override
    public void question(AskedQuestion question, Set<String> gold, Trace trace) {
        add(trace, false, match -> Reply.isRight(match, gold, question.polarity()));
    }

    @Override
    public void nearMiss(NearMiss nearMiss, Trace trace) {
        nearMisses++;
        add(trace, true, nearMiss::isAnsweredBy);
    }

    @Override
    public void outOfScope(String utterance, Trace trace) {
        outOfScope++;
        add(trace, false, match -> false);
    }

    private interface Right {
        boolean is(Match match);
    }

    private void add(Trace trace, boolean nearMiss, Right right) {
        asked.add(new Asked(
                trace.judgements().stream()
                        .filter(judgement -> !judgement.refused())
                        .limit(TOP)
                        .map((Judgement judgement) -> new Possible(
                                judgement.features(),
                                right.is(judgement.match()),
                                judgement.match().differs().isEmpty()))
                        .toList(),
                nearMiss));
    }
}
