package org.claimbook.matching;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

import org.claimbook.matching.language.Lexicon;

/** The figures from which the probability of a match is reckoned; their order and names are those of the weights file. */
final class Features {
    /** Names of the features in their order. */
    static final List<String> NAMES = List.of(
            "bias",
            "cosine",
            "lead",
            "askedInWording",
            "worstInWording",
            "askedInClaim",
            "worstInClaim",
            "wordingInAsked",
            "unexplainedInWording",
            "unexplainedInClaim",
            "otherNames",
            "missingNames",
            "missingNumbers",
            "agreeingSlots",
            "doubtfulSlots",
            "sameIntent",
            "otherQuestionWord",
            "length");

    /** A word less explained than this says something that the other text does not. */
    private static final double UNEXPLAINED = 0.4;

    private final Lexicon lexicon;
    private final ClaimIndex index;
    private final WordVectors vectors;

    Features(Lexicon lexicon, ClaimIndex index, WordVectors vectors) {
        this.lexicon = lexicon;
        this.index = index;
        this.vectors = vectors;
    }

    void prepare(Word word) {
        vectors.of(word.token().norm());
    }

    /** What the words of candidates are compared with. */
    Nearness nearness(Reading question) {
        return new Nearness(question, lexicon, vectors);
    }

    /**
     * @param nearness that of the question
     * @param cosine of the question and the wording
     * @param lead how far the candidate's cosine is above that of the best other claim; negative for the rest
     */
    double[] of(
            Nearness nearness,
            Reading question,
            Reading wording,
            ClaimReading claim,
            Verification verification,
            double cosine,
            double lead) {
        Coverage inWording = coverage(question, wording.words(), wording.stems(), nearness::of);
        Coverage inClaim = coverage(question, claim.meaningfulWords(), claim.wordingStems(), nearness::of);
        Coverage inAsked =
                coverage(wording, question.words(), question.stems(), (word, asked) -> nearness.of(asked, word));
        return new double[] {
            1,
            cosine,
            Math.max(-0.2, Math.min(0.2, lead)),
            inWording.mean(),
            inWording.worst(),
            inClaim.mean(),
            inClaim.worst(),
            inAsked.mean(),
            inWording.unexplained(),
            inClaim.unexplained(),
            question.mentions().stream()
                    .filter(mention -> !wording.mentionKeys().contains(mention.key()))
                    .count(),
            wording.mentions().stream()
                    .filter(mention -> !question.mentionKeys().contains(mention.key()))
                    .count(),
            wording.quantities().stream()
                    .filter(quantity -> question.quantities().stream().noneMatch(quantity::agreesWith))
                    .count(),
            verification.agreeing(),
            verification.doubts(),
            question.intent() == wording.intent() ? 1 : 0,
            askDifferently(question, wording) ? 1 : 0,
            Math.min(1, question.stems().size() / 8.0)
        };
    }

    private static boolean askDifferently(Reading question, Reading wording) {
        return question.intent() != Intent.CHECK
                && wording.intent() != Intent.CHECK
                && question.intent() != wording.intent();
    }

    private record Coverage(double mean, double worst, int unexplained) {}

    /** How far the meaningful words of {@code text} are explained: the mean by their weight, and the worst of them. */
    private Coverage coverage(
            Reading text, Collection<Word> by, Set<String> stems, ToDoubleBiFunction<Word, Word> nearness) {
        double all = 0;
        double sum = 0;
        double worst = 1;
        int unexplained = 0;
        for (Word word : text.words()) {
            if (word.kind() == Word.Kind.CONTENT) {
                double weight = index.weight(word.stem());
                double explained = explained(word, by, stems, nearness);
                all += weight;
                sum += weight * explained;
                worst = Math.min(worst, explained);
                unexplained += explained < UNEXPLAINED ? 1 : 0;
            }
        }
        return all == 0 ? new Coverage(1, 1, 0) : new Coverage(sum / all, worst, unexplained);
    }

    private static double explained(
            Word word, Collection<Word> by, Set<String> stems, ToDoubleBiFunction<Word, Word> nearness) {
        if (stems.contains(word.stem())) {
            return 1;
        }
        double best = 0;
        for (Word other : by) {
            if (other.kind() == Word.Kind.CONTENT) {
                best = Math.max(best, nearness.applyAsDouble(word, other));
            }
        }
        return best;
    }
}
