package org.claimbook.matching;

import java.util.Collection;
import java.util.List;
import java.util.Set;

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
            "sameIntent",
            "otherQuestionWord",
            "length");

    /** How much of a word a synonym by the dictionary explains. */
    private static final double SYNONYM = 0.9;
    /** A word less explained than this says something that the other text does not. */
    private static final double UNEXPLAINED = 0.4;

    private final Lexicon lexicon;
    private final ClaimIndex index;
    private final WordVectors vectors;

    Features(Lexicon lexicon, ClaimIndex index, SentenceEncoder encoder) {
        this.lexicon = lexicon;
        this.index = index;
        this.vectors = new WordVectors(encoder);
    }

    /**
     * @param cosine of the question and the wording
     * @param lead how far the candidate's cosine is above that of the best other claim; negative for the rest
     */
    double[] of(
            Reading question,
            Reading wording,
            ClaimReading claim,
            Verification verification,
            double cosine,
            double lead) {
        Coverage inWording = coverage(question, wording.words(), wording.stems());
        Coverage inClaim = coverage(question, claim.meaningfulWords(), claim.wordingStems());
        Coverage inAsked = coverage(wording, question.words(), question.stems());
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
            question.intent() == wording.intent() ? 1 : 0,
            question.intent() != Intent.CHECK
                            && wording.intent() != Intent.CHECK
                            && question.intent() != wording.intent()
                    ? 1
                    : 0,
            Math.min(1, question.stems().size() / 8.0)
        };
    }

    private record Coverage(double mean, double worst, int unexplained) {}

    /** How far the meaningful words of {@code text} are explained: the mean by their weight, and the worst of them. */
    private Coverage coverage(Reading text, Collection<Word> by, Set<String> stems) {
        double all = 0;
        double sum = 0;
        double worst = 1;
        int unexplained = 0;
        for (Word word : text.words()) {
            if (word.kind() == Word.Kind.CONTENT) {
                double weight = index.weight(word.stem());
                double explained = explained(word, by, stems);
                all += weight;
                sum += weight * explained;
                worst = Math.min(worst, explained);
                unexplained += explained < UNEXPLAINED ? 1 : 0;
            }
        }
        return all == 0 ? new Coverage(1, 1, 0) : new Coverage(sum / all, worst, unexplained);
    }

    private double explained(Word word, Collection<Word> by, Set<String> stems) {
        if (stems.contains(word.stem())) {
            return 1;
        }
        double best = 0;
        for (Word other : by) {
            if (other.kind() == Word.Kind.CONTENT) {
                double near = lexicon.areSynonyms(word.stem(), other.stem())
                        ? SYNONYM
                        : vectors.similarity(word.token().norm(), other.token().norm());
                best = Math.max(best, near);
            }
        }
        return best;
    }
}
