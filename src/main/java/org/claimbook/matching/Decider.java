package org.claimbook.matching;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.claimbook.matching.reading.Question;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.search.Candidate;
import org.claimbook.matching.search.ClaimDocument;
import org.claimbook.matching.search.ClaimReading;
import org.claimbook.matching.search.ShortText;

/** Decides which of the judged claims answers a question, and which are offered instead. */
final class Decider {
    private static final int OFFERED = 3;
    /** Where so many are about as likely as the best, none of them is left out. */
    private static final int ALIKE_OFFERED = 4;

    private static final double ALIKE_FROM = 0.5;
    private static final int NEAR = 4;
    private static final double RELATED_FROM = 0.013;
    /**
     * What is less likely than this is not even offered. By SnopesQ's slice dev: of questions whose claim is there .93 are
     * answered or offered, of those whose claim is absent .10 get an offer; at .18 it is .94 and .13, at .30 .92 and .07.
     */
    private static final double OFFER_FROM = 0.23;

    /** The probability from which on a claim is answered. */
    private final double threshold;

    private final Function<ClaimDocument, ClaimReading> read;

    Decider(double threshold, Function<ClaimDocument, ClaimReading> read) {
        this.threshold = threshold;
        this.read = read;
    }

    /**
     * The answer, the offers, or neither. A text that may not have been read to its end has no answer: what is not read is not
     * explained.
     */
    Decision decide(Reading reading, CandidateJudge.Verdicts verdicts, List<Candidate> candidates) {
        boolean whole = reading.words().size() < Question.MOST_WORDS;
        List<Match> possible =
                verdicts.possible().stream().map(Judgement::match).toList();
        for (Match match : possible) {
            if (whole
                    && match.probability() >= threshold
                    && match.differs().isEmpty()
                    && (saysEnough(reading, match, candidates)
                            || ShortText.isWholeQuestion(reading) && standsAlone(possible))) {
                return new Decision.Matched(
                        reading,
                        match,
                        offered(
                                possible.stream()
                                        .filter(other -> other != match)
                                        .toList(),
                                OFFERED),
                        near(candidates, match.claim()));
            }
        }
        List<Match> near = Stream.concat(
                        possible.stream(),
                        verdicts.refused(2 * OFFERED).stream().map(Judgement::match))
                .sorted(Comparator.comparingDouble(Match::probability).reversed())
                .toList();
        List<Match> offered = offered(near, offerable(near));
        return offered.isEmpty()
                ? new Decision.NoMatch(reading, related(verdicts))
                : new Decision.Unsure(reading, offered);
    }

    private static List<String> near(List<Candidate> candidates, String matched) {
        return candidates.stream()
                .map(candidate -> candidate.claim().id())
                .filter(id -> !id.equals(matched))
                .limit(NEAR)
                .toList();
    }

    private boolean saysEnough(Reading reading, Match match, List<Candidate> candidates) {
        return candidates.stream()
                .map(Candidate::claim)
                .filter(claim -> claim.id().equals(match.claim()))
                .allMatch(claim -> ShortText.couldMean(reading, read.apply(claim)));
    }

    /** Whether the best is twice as sure as it has to be, and no other is worth an offer. */
    private boolean standsAlone(List<Match> possible) {
        return 1 - possible.getFirst().probability() <= (1 - threshold) / 2
                && possible.stream().skip(1).noneMatch(match -> match.probability() >= OFFER_FROM);
    }

    /** The nearest claims, where they are near at all. */
    private static List<Match> related(CandidateJudge.Verdicts verdicts) {
        return Stream.concat(verdicts.possible().stream(), verdicts.refused(2 * OFFERED).stream())
                .map(Judgement::match)
                .filter(match -> match.probability() >= RELATED_FROM)
                .sorted(Comparator.comparingDouble(Match::probability).reversed())
                .limit(OFFERED)
                .toList();
    }

    private static List<Match> offered(List<Match> matches, int most) {
        return matches.stream()
                .filter(match -> match.probability() >= OFFER_FROM)
                .limit(most)
                .toList();
    }

    /** How many may be offered of matches, best first: the more, the less the best is ahead. */
    static int offerable(List<Match> matches) {
        boolean alike = matches.size() >= ALIKE_OFFERED
                && matches.get(ALIKE_OFFERED - 1).probability()
                        >= ALIKE_FROM * matches.getFirst().probability();
        return alike ? ALIKE_OFFERED : OFFERED;
    }
}
