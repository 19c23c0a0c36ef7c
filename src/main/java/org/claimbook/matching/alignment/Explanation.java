package org.claimbook.matching.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.search.ClaimReading;
import org.claimbook.matching.syntax.FunctionWords;
import org.claimbook.matching.syntax.Verbs;

/**
 * A question that is being explained by a wording of a claim: what explains each of its words, and which words need to be
 * explained. Not thread-safe.
 */
final class Explanation {
    private static final Set<String> DO = Set.of("do", "does", "did");
    final Reading question;
    final Reading wording;
    final ClaimReading claim;
    final List<Word> asked;
    /** By the index of the question's word. */
    final @Nullable Link[] links;
    /** Whether a word of the question has to be explained. */
    final boolean[] needed;
    /** Indexes of the wording's words that explain one of the question's already. */
    final BitSet used = new BitSet();
    /** The claim's other wordings, and its statements where something else is asked than whether it is so. */
    final List<Reading> others = new ArrayList<>();
    /** Whether a name, a number or a date of the question is not the claim's. */
    boolean substituted;

    Explanation(Reading question, Reading wording, ClaimReading claim) {
        this.question = question;
        this.wording = wording;
        this.claim = claim;
        this.asked = question.words();
        this.links = new Link[asked.size()];
        this.needed = new boolean[asked.size()];
        claim.wordings().values().stream().filter(other -> other != wording).forEach(others::add);
        if (question.intent() != Intent.CHECK) {
            others.addAll(claim.statements());
        }
    }

    /** What is explained, in the order of the question. */
    List<Link> found() {
        return Arrays.stream(links).filter(link -> link != null).toList();
    }

    /** Whether the question is the wording itself, all its words in their order, but for an auxiliary in front. */
    boolean isWordingItself() {
        return ordered(asked).equals(ordered(wording.words()))
                && pauses(question) == pauses(wording)
                && auxiliaries(asked).equals(auxiliaries(wording.words()));
    }

    /** "Seen with the man who was robbed, in Oslo" is not "seen with the man who was robbed in Oslo". */
    private static long pauses(Reading reading) {
        return IntStream.range(0, reading.words().size())
                .filter(i -> FunctionWords.isBehindPause(reading, i))
                .count();
    }

    private static List<String> ordered(List<Word> words) {
        return words.stream()
                .filter(word -> !Verbs.helps(word))
                .map(word -> word.stem() + (word.token().possessive() ? "'" : ""))
                .toList();
    }

    private static List<String> auxiliaries(List<Word> words) {
        return words.stream()
                .map(word -> word.token().norm())
                .filter(norm -> Verbs.BE.contains(norm) || Verbs.AUXILIARIES.contains(norm))
                .filter(norm -> !DO.contains(norm))
                .sorted()
                .toList();
    }

    /** Indexes of the words that are still to be explained. */
    List<Integer> missing() {
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (needed[i] && links[i] == null) {
                missing.add(i);
            }
        }
        return missing;
    }

    /** What is not explained, as it was asked; words that follow each other together. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        int from = -1;
        int last = -1;
        for (int i : missing()) {
            boolean joined = from >= 0 && isOnlyFunction(last + 1, i);
            if (!joined && from >= 0) {
                differences.add(written(from, last));
            }
            from = joined ? from : i;
            last = i;
        }
        if (from >= 0) {
            differences.add(written(from, last));
        }
        return differences;
    }

    private boolean isOnlyFunction(int from, int to) {
        for (int i = from; i < to; i++) {
            if (asked.get(i).kind() != Word.Kind.FUNCTION) {
                return false;
            }
        }
        return true;
    }

    private String written(int from, int last) {
        return question.text()
                .substring(
                        asked.get(from).token().start(), asked.get(last).token().end());
    }
}
