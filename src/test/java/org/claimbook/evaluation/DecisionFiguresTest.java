package org.claimbook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.claimbook.matching.Match;
import org.claimbook.matching.reading.Polarity;

class DecisionFiguresTest {
    private final List<Reply> replies =
            TsvFile.rows(Sets.resource("confidences.tsv"), List.of("confidence", "right"), 0).stream()
                    .map(row ->
                            reply(Double.parseDouble(row.cell(0)), row.cell(1).equals("right")))
                    .toList();

    /** Of the four pairs of a right and a wrong one three are in order and one is tied. */
    @Test
    void aurocCountsPairsInOrderAndTiesHalf() {
        assertThat(DecisionFigures.auroc(replies)).isEqualTo(3.5 / 4, within(1e-12));
    }

    /** Bins of .2 (none right), .6 (one of two right) and .9 (right). */
    @Test
    void calibrationErrorIsTheMeanDistanceOfTheBins() {
        assertThat(Reliability.of(replies).expectedCalibrationError())
                .isEqualTo((0.2 + 2 * 0.1 + 0.1) / 4, within(1e-12));
    }

    @Test
    void theCurveAnswersWhatIsSureEnough() {
        DecisionFigures.Point point = DecisionFigures.of(replies, List.of(reply(0.7, false))).curve().stream()
                .filter(p -> Math.abs(p.probability() - 0.5) < 1e-9)
                .findFirst()
                .orElseThrow();

        assertThat(point.precision()).isEqualTo(2.0 / 3, within(1e-12));
        assertThat(point.recall()).isEqualTo(2.0 / 4, within(1e-12));
        assertThat(point.nearMisses()).isEqualTo(1, within(1e-12));
    }

    /** What became of nine questions; the last three have no answer in the store. */
    @Test
    void genuineQuestionsAndThoseWhoseClaimIsAbsentAreCountedApart() {
        DecisionFigures figures = DecisionFigures.of(
                TsvFile.rows(Sets.resource("decisions.tsv"), List.of("answerable", "became", "explained"), 0).stream()
                        .map(DecisionFiguresTest::reply)
                        .toList(),
                List.of());

        assertThat(figures.questions()).isEqualTo(9);
        assertThat(figures.precision()).isEqualTo(new Share(2, 4));
        assertThat(figures.answered()).isEqualTo(new Share(2, 6));
        assertThat(figures.answeredOrOffered()).isEqualTo(new Share(4, 6));
        assertThat(figures.rightFirst()).isEqualTo(new Share(1, 2));
        assertThat(figures.explained()).isEqualTo(new Share(3, 6));
        assertThat(figures.absentAnswered()).isEqualTo(new Share(1, 3));
        assertThat(figures.absentOffered()).isEqualTo(new Share(1, 3));
    }

    @Test
    void aRefusedBestClaimHasNoConfidence() {
        Reply refused =
                new Reply("?", "question", true, Optional.empty(), false, Optional.empty(), false, false, 0, false);

        assertThat(refused.confidence()).isZero();
        assertThat(Reliability.of(List.of(refused)).bins()).isEmpty();
        assertThat(Reliability.of(List.of(refused)).expectedCalibrationError()).isNaN();
    }

    private static Reply reply(TsvFile.Row row) {
        String became = row.cell(1);
        Optional<Match> answer = became.startsWith("answered")
                ? Optional.of(new Match("claim", "wording", Polarity.SAME, 0.9, List.of(), List.of()))
                : Optional.empty();
        boolean right = became.equals("answered rightly");
        int rightOffer = became.equals("right one first") ? 1 : became.equals("right one second") ? 2 : 0;
        boolean offered = rightOffer > 0 || became.equals("others offered");
        return new Reply(
                "?",
                "question",
                row.cell(0).equals("answerable"),
                answer,
                right,
                answer,
                right,
                offered,
                rightOffer,
                row.cell(2).equals("explained"));
    }

    private static Reply reply(double confidence, boolean right) {
        Optional<Match> best =
                Optional.of(new Match("claim", "wording", Polarity.SAME, confidence, List.of(), List.of()));
        return new Reply("?", "question", true, best, right, best, right, false, 0, true);
    }
}
