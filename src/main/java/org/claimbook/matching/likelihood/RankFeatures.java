package org.claimbook.matching.likelihood;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

import org.claimbook.matching.language.Quantity;
import org.claimbook.matching.reading.Letters;
import org.claimbook.matching.reading.Mention;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.search.Candidate;
import org.claimbook.matching.search.Candidate.Hit;
import org.claimbook.matching.search.ClaimReading;
import org.claimbook.matching.search.Formulation;

/** The figures by which the candidates of one search are ranked; their order and names are those of the weights file. */
final class RankFeatures {
    /** Names of the features in their order. */
    static final List<String> NAMES = List.of(
            "cosine",
            "ownCosine",
            "part",
            "ownPart",
            "bm25",
            "ownBm25",
            "wordingInAsked",
            "nearWordingInAsked",
            "nearAskedInClaim",
            "rarestCommon",
            "letters",
            "askedNames",
            "claimNumbers",
            "askedNumbers",
            "otherYear",
            "cosineLead",
            "bm25Lead");

    /** Where there is nothing to compare, nothing speaks for or against. */
    private static final double UNKNOWN = 0.5;

    private static final double WIDEST_COSINE_LEAD = 0.2;
    private static final double WIDEST_BM25_LEAD = 0.5;

    private final Reading question;
    private final WordSimilarity nearness;
    private final ToDoubleFunction<String> weight;
    /** The same words come back in most candidates. */
    private final Map<String, Double> weights = new HashMap<>();

    private final Letters asked;
    private final TwoHighest cosines;
    private final TwoHighest bm25s;

    /**
     * @param nearness that of the question
     * @param weight how much a stem tells claims apart
     */
    RankFeatures(
            Reading question, WordSimilarity nearness, ToDoubleFunction<String> weight, List<Candidate> candidates) {
        this.question = question;
        this.nearness = nearness;
        this.weight = weight;
        this.asked = Letters.of(question.text());
        this.cosines = TwoHighest.of(candidates, RankFeatures::nearest);
        this.bm25s = TwoHighest.of(candidates, Candidate::bm25);
    }

    private record TwoHighest(double first, double second) {
        static TwoHighest of(List<Candidate> candidates, ToDoubleFunction<Candidate> figure) {
            double first = 0;
            double second = 0;
            for (Candidate candidate : candidates) {
                double value = figure.applyAsDouble(candidate);
                second = Math.max(second, Math.min(first, value));
                first = Math.max(first, value);
            }
            return new TwoHighest(first, second);
        }

        /** How far a figure is above the highest of the others; below 0 for all but the first. */
        double lead(double value) {
            return value - (value == first ? second : first);
        }
    }

    double[] of(Candidate candidate, ClaimReading claim) {
        Hit own = candidate.own();
        Hit best = candidate.hits().stream()
                .filter(hit -> hit.formulation().kind() != Formulation.Kind.STATEMENT)
                .max(Comparator.comparingDouble(Hit::nearest))
                .orElse(own);
        Reading wording = claim.wordings().get(best.formulation().text());
        Reading text = claim.wordings().get(claim.claim().text());
        double scale = bm25s.first() == 0 ? 1 : bm25s.first();
        List<Quantity> told = new ArrayList<>(wording.quantities());
        told.addAll(text.quantities());
        return new double[] {
            candidate.cosine(),
            own.cosine(),
            part(candidate),
            own.part(),
            candidate.bm25() / scale,
            own.bm25() / scale,
            share(wording.stems(), question.stems()),
            nearWordingInAsked(wording),
            nearAskedInClaim(wording == text ? List.of(text) : List.of(wording, text)),
            rarestCommon(wording, text),
            asked.cosine(claim.letters().get(best.formulation().text())),
            nameShare(claim),
            numberShare(told, question.quantities()),
            numberShare(question.quantities(), told),
            otherYear(told),
            within(WIDEST_COSINE_LEAD, cosines.lead(nearest(candidate))),
            within(WIDEST_BM25_LEAD, bm25s.lead(candidate.bm25()) / scale)
        };
    }

    private static double nearest(Candidate candidate) {
        return Math.max(candidate.cosine(), part(candidate));
    }

    private static double part(Candidate candidate) {
        return candidate.hits().stream().mapToDouble(Hit::part).max().orElse(0);
    }

    private static double within(double bound, double value) {
        return Math.max(-bound, Math.min(bound, value));
    }

    private double share(Set<String> stems, Set<String> others) {
        double all = 0;
        double sum = 0;
        for (String stem : stems) {
            double weight = weight(stem);
            all += weight;
            sum += others.contains(stem) ? weight : 0;
        }
        return all == 0 ? 0 : sum / all;
    }

    /** How far the words of a wording are in the question, or words near them. */
    private double nearWordingInAsked(Reading wording) {
        double all = 0;
        double sum = 0;
        for (Word word : wording.words()) {
            if (word.kind() != Word.Kind.FUNCTION) {
                double weight = weight(word.stem());
                all += weight;
                sum += weight
                        * (question.stems().contains(word.stem())
                                ? 1
                                : word.kind() == Word.Kind.CONTENT ? nearness.nearestAsked(word) : 0);
            }
        }
        return all == 0 ? 0 : sum / all;
    }

    /** How far the words of the question are in some of the texts, or words near them. */
    private double nearAskedInClaim(List<Reading> texts) {
        List<WordSimilarity.Words> told = texts.stream()
                .map(text -> nearness.of(text.words(), text.stems()))
                .toList();
        double all = 0;
        double sum = 0;
        for (Word word : question.words()) {
            if (word.kind() != Word.Kind.FUNCTION) {
                double weight = weight(word.stem());
                all += weight;
                sum += weight * nearest(word, texts, told);
            }
        }
        return all == 0 ? 0 : sum / all;
    }

    private static double nearest(Word asked, List<Reading> texts, List<WordSimilarity.Words> told) {
        for (Reading text : texts) {
            if (text.stems().contains(asked.stem())) {
                return 1;
            }
        }
        double nearest = 0;
        if (asked.kind() == Word.Kind.CONTENT) {
            for (WordSimilarity.Words words : told) {
                nearest = Math.max(nearest, words.nearest(asked));
            }
        }
        return nearest;
    }

    private double weight(String stem) {
        return weights.computeIfAbsent(stem, weight::applyAsDouble);
    }

    private double rarestCommon(Reading wording, Reading text) {
        double rarest = 0;
        for (String stem : question.stems()) {
            if (wording.stems().contains(stem) || text.stems().contains(stem)) {
                rarest = Math.max(rarest, weight(stem));
            }
        }
        return rarest;
    }

    /** By weight, because a first name says less than a rare last one, and half a name more than none. */
    private double nameShare(ClaimReading claim) {
        double all = 0;
        double sum = 0;
        for (Mention mention : question.mentions()) {
            boolean known = claim.names().contains(mention.key());
            for (Word word : question.words().subList(mention.from(), mention.to())) {
                double weight = weight(word.stem());
                all += weight;
                sum += known || claim.vocabulary().contains(word.stem()) ? weight : 0;
            }
        }
        return all == 0 ? UNKNOWN : sum / all;
    }

    private static double numberShare(List<Quantity> numbers, List<Quantity> others) {
        return numbers.isEmpty()
                ? UNKNOWN
                : (double) numbers.stream()
                                .filter(number -> others.stream().anyMatch(number::agreesWith))
                                .count()
                        / numbers.size();
    }

    private double otherYear(List<Quantity> told) {
        List<Quantity> asked = years(question.quantities());
        List<Quantity> claimed = years(told);
        return !asked.isEmpty()
                        && !claimed.isEmpty()
                        && asked.stream().noneMatch(year -> claimed.stream().anyMatch(year::agreesWith))
                ? 1
                : 0;
    }

    private static List<Quantity> years(List<Quantity> numbers) {
        return numbers.stream().filter(Quantity::isYear).toList();
    }
}
