package org.claimbook.matching;

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
            "askedInClaim",
            "wordingInAsked",
            "unexplainedNames",
            "missingNames",
            "missingNumbers",
            "agreeingSlots",
            "sameIntent",
            "length");

    private final Lexicon lexicon;
    private final ClaimIndex index;

    Features(Lexicon lexicon, ClaimIndex index) {
        this.lexicon = lexicon;
        this.index = index;
    }

    /**
     * @param lead how far the candidate's cosine is above that of the best other claim; negative for the rest
     */
    double[] of(
            Reading question,
            Reading wording,
            ClaimReading claim,
            Verification verification,
            double cosine,
            double lead) {
        return new double[] {
            1,
            cosine,
            lead,
            coverage(question, wording.stems()),
            coverage(question, claim.vocabulary()),
            coverage(wording, question.stems()),
            question.mentions().stream()
                    .filter(m -> !claim.names().contains(m.key()))
                    .count(),
            wording.mentions().stream()
                    .filter(m -> !question.mentionKeys().contains(m.key()))
                    .count(),
            wording.quantities().stream()
                    .filter(q -> question.quantities().stream().noneMatch(q::agreesWith))
                    .count(),
            verification.agreeing(),
            question.intent() == wording.intent() ? 1 : 0,
            Math.min(1, question.stems().size() / 8.0)
        };
    }

    /** Share of the words of {@code text}, weighted by how much they tell claims apart, that {@code stems} explain. */
    private double coverage(Reading text, Set<String> stems) {
        double all = 0;
        double explained = 0;
        for (Word word : text.words()) {
            if (word.kind() == Word.Kind.CONTENT || word.kind() == Word.Kind.NAME) {
                double weight = index.weight(word.stem());
                all += weight;
                explained += weight * explained(word.stem(), stems);
            }
        }
        return all == 0 ? 0 : explained / all;
    }

    private double explained(String stem, Set<String> stems) {
        if (stems.contains(stem)) {
            return 1;
        }
        return stems.stream().anyMatch(other -> lexicon.areSynonyms(stem, other)) ? 0.8 : 0;
    }
}
