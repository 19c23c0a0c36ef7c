package org.claimbook.matching.likelihood;

import java.util.List;

import org.claimbook.matching.alignment.Alignment;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.search.ClaimIndex;
import org.claimbook.matching.slot.Verification;

/** The figures from which the probability of a match is reckoned; their order and names are those of the weights file. */
public final class Features {
    /** Names of the features in their order. */
    public static final List<String> NAMES = List.of(
            "bias",
            "cosine",
            "lead",
            "askedInWording",
            "worstInWording",
            "askedInClaim",
            "worstInClaim",
            "wordingInAsked",
            "unexplained",
            "substituted",
            "missingNames",
            "doubtfulSlots",
            "sameIntent",
            "otherQuestionWord",
            "askedReport",
            "toldReport",
            "length");

    /** A fourth difference tells nothing new. */
    private static final int MOST_DIFFERENCES = 3;

    private final Lexicon lexicon;
    private final ClaimIndex index;
    private final WordVectors vectors;

    public Features(Lexicon lexicon, ClaimIndex index, WordVectors vectors) {
        this.lexicon = lexicon;
        this.index = index;
        this.vectors = vectors;
    }

    public void prepare(Word word) {
        vectors.of(word.token().norm());
    }

    /** What the words of candidates are compared with. */
    public WordSimilarity nearness(Reading question) {
        return new WordSimilarity(question, lexicon, index, vectors);
    }

    /**
     * @param nearness that of the question
     * @param inClaim how far the claim as a whole explains the question
     * @param alignment what the claim explains of the question
     * @param cosine of the question and the wording
     * @param lead how far the candidate's cosine is above that of the best other claim; negative for the rest
     */
    public double[] of(
            WordSimilarity nearness,
            Reading question,
            Reading wording,
            WordSimilarity.Coverage inClaim,
            Verification verification,
            Alignment alignment,
            double cosine,
            double lead) {
        WordSimilarity.Words told = nearness.of(wording.words(), wording.stems());
        WordSimilarity.Coverage inWording = told.ofQuestion();
        WordSimilarity.Coverage inAsked = told.byQuestion(question.stems());
        return new double[] {
            1,
            cosine,
            Math.max(-0.2, Math.min(0.2, lead)),
            inWording.mean(),
            inWording.worst(),
            inClaim.mean(),
            inClaim.worst(),
            inAsked.mean(),
            Math.min(MOST_DIFFERENCES, alignment.differences().size()),
            alignment.substituted() ? 1 : 0,
            wording.mentions().stream()
                    .filter(mention -> !question.mentionKeys().contains(mention.key()))
                    .count(),
            verification.doubts(),
            question.intent() == wording.intent() ? 1 : 0,
            askDifferently(question, wording) ? 1 : 0,
            reports(question) && !reports(wording) ? 1 : 0,
            reports(wording) && !reports(question) ? 1 : 0,
            Math.min(1, question.stems().size() / 8.0)
        };
    }

    /** That somebody says something is so does not make it so. */
    private boolean reports(Reading reading) {
        return reading.words().stream().anyMatch(word -> lexicon.isReporting(word.stem()));
    }

    private static boolean askDifferently(Reading question, Reading wording) {
        return question.intent() != Intent.CHECK
                && wording.intent() != Intent.CHECK
                && question.intent() != wording.intent();
    }
}
