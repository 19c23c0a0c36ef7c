package org.claimbook.matching.alignment;

import java.util.List;
import java.util.regex.Pattern;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.syntax.Verbs;

/** Words that say nothing beside what else of the question is explained, so that they need no explanation. */
final class EmptyWords {
    private static final Pattern TAKE = Pattern.compile("take|takes|took|taken|taking");

    private static final Pattern TIMES = Pattern.compile("twice|thrice|times|never");

    private final Explanation explanation;
    private final TurningWords turning;
    private final Verbs verbs;

    EmptyWords(Explanation explanation, TurningWords turning, Verbs verbs) {
        this.explanation = explanation;
        this.turning = turning;
        this.verbs = verbs;
    }

    void forgive() {
        forgiveSupport();
        forgiveHappening();
        forgiveApposed();
        forgiveOnce();
        forgivePurpose();
    }

    /** "In order to help" says no more than "to help". */
    private void forgivePurpose() {
        for (int i : explanation.missing()) {
            boolean purpose = i > 0
                    && i + 1 < explanation.asked.size()
                    && explanation.asked.get(i).token().norm().equals("order")
                    && explanation.asked.get(i - 1).token().norm().equals("in")
                    && explanation.asked.get(i + 1).token().norm().equals("to");
            explanation.needed[i] &= !purpose;
        }
    }

    /** "Did she once own it?" asks no more than "Did she own it?". */
    private void forgiveOnce() {
        List<Word> told = explanation.wording.words();
        for (int i : explanation.missing()) {
            Link next = i + 1 < explanation.links.length ? explanation.links[i + 1] : null;
            if (explanation.asked.get(i).token().norm().equals("once")
                    && next != null
                    && next.inWording()
                    && Verbs.helps(explanation.asked.getFirst())
                    && verbs.canBeParticiple(told.get(next.by()))
                    && told.stream()
                            .noneMatch(
                                    word -> TIMES.matcher(word.token().norm()).matches())) {
                explanation.needed[i] = false;
            }
        }
    }

    /** "Make an analysis of it" says no more than "analysed it". */
    private void forgiveSupport() {
        for (Link link : explanation.found()) {
            if (link.inWording() && verbs.isDeed(explanation.wording, link.by())) {
                turning.supporting(explanation.asked, link.at())
                        .filter(verb -> explanation.links[verb] == null)
                        .forEach(verb -> explanation.needed[verb] = false);
            }
        }
    }

    /** "The arrest took place" says no more than "was arrested". */
    private void forgiveHappening() {
        boolean noun = explanation.found().stream()
                .anyMatch(link -> link.inWording()
                        && verbs.isDeed(explanation.wording, link.by())
                        && !verbs.isPivot(explanation.question, link.at()));
        if (noun) {
            for (int i : explanation.missing()) {
                if (turning.is("happening", explanation.asked.get(i)) || isTakingPlace(i) || isTakingPlace(i - 1)) {
                    explanation.needed[i] = false;
                }
            }
        }
    }

    private boolean isTakingPlace(int at) {
        List<Word> asked = explanation.asked;
        return at >= 0
                && at + 1 < asked.size()
                && TAKE.matcher(asked.get(at).token().norm()).matches()
                && asked.get(at + 1).token().norm().equals("place");
    }

    /** "The river Rhine" is the Rhine. */
    private void forgiveApposed() {
        for (int i : explanation.missing()) {
            if (turning.is("apposed", explanation.asked.get(i))
                    && (isNamed(i - 1) || isNamed(i + 1) || isOf(i + 1) && isNamed(i + 2))
                    && explanation.wording.words().stream().noneMatch(word -> turning.is("apposed", word))) {
                explanation.needed[i] = false;
            }
        }
    }

    private boolean isNamed(int at) {
        return at >= 0
                && at < explanation.asked.size()
                && explanation.links[at] != null
                && (explanation.asked.get(at).kind() == Word.Kind.NAME
                        || WordRelations.month(explanation.asked.get(at)) > 0);
    }

    private boolean isOf(int at) {
        return at < explanation.asked.size()
                && explanation.asked.get(at).token().norm().equals("of");
    }
}
