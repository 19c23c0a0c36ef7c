package org.claimbook.matching.likelihood;

import java.util.List;
import java.util.stream.Stream;

import org.claimbook.matching.alignment.Alignment;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.search.ClaimIndex;

/** The figures from which the probability of a match is reckoned; their order and names are those of the weights file. */
public final class Features {
    /** Names of the features in their order. */
    public static final List<String> NAMES = List.of(
            "bias",
            "cosine",
            "lead",
            "askedInWording",
            "askedInClaim",
            "wordingInAsked",
            "explained",
            "unexplained",
            "unexplainedNames",
            "otherQuestionWord",
            "toldReport");

    /** A fourth difference tells nothing new. */
    private static final int MOST_DIFFERENCES = 3;
    /** So many words are those of a question of usual length. */
    private static final double USUAL_LENGTH = 8;
    /** Beyond so many times that length more words make it no surer. */
    private static final double LONGEST = 1.5;

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
     * @param inClaim how far the words of the claim as a whole are near those of the question
     * @param alignment what the claim explains of the question
     * @param cosine of the question and the wording
     * @param lead how far the candidate's cosine is above that of the best other claim; negative for the rest
     */
    public double[] of(
            WordSimilarity nearness,
            Reading question,
            Reading wording,
            double inClaim,
            Alignment alignment,
            double cosine,
            double lead) {
        WordSimilarity.Words told = nearness.of(wording.words(), wording.stems());
        return new double[] {
            1,
            cosine,
            Math.max(-0.2, Math.min(0.2, lead)),
            told.ofQuestion(),
            inClaim,
            told.byQuestion(question.stems()),
            Math.min(LONGEST, alignment.links().size() / USUAL_LENGTH),
            Math.min(MOST_DIFFERENCES, alignment.differences().size()),
            Math.min(MOST_DIFFERENCES, unexplainedNames(question, alignment)),
            askDifferently(question, wording) ? 1 : 0,
            reports(wording) && !reports(question) ? 1 : 0
        };
    }

    /** Names and numbers of the question of which the claim explains no word. */
    private static long unexplainedNames(Reading question, Alignment alignment) {
        return Stream.concat(
                        question.mentions().stream().map(mention -> new int[] {mention.from(), mention.to()}),
                        question.quantities().stream().map(quantity -> new int[] {quantity.from(), quantity.to()}))
                .filter(range ->
                        alignment.links().stream().noneMatch(link -> range[0] <= link.at() && link.at() < range[1]))
                .count();
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
