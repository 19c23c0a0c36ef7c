package org.claimbook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** Against figures reckoned by hand from the definitions of trectools. */
class RankingTest {
    @Test
    void figuresAreThoseReckonedByHand() {
        Ranking.Scorer scorer = new Ranking.Scorer();
        TsvFile.rows(Sets.resource("rankings.tsv"), List.of("case", "ranking", "right"), 0)
                .forEach(row -> scorer.add(
                        List.of(row.cell(1).split(" ")), Set.of(row.cell(2).split(" "))));

        Ranking ranking = scorer.score();

        Map<String, Double> measured = new HashMap<>(Map.of(
                "map1", ranking.map1(),
                "map3", ranking.map3(),
                "map5", ranking.map5(),
                "p1", ranking.p1(),
                "recall5", ranking.recall5(),
                "mrr", ranking.mrr()));
        assertThat(ranking.questions()).isEqualTo(4);
        TsvFile.rows(Sets.resource("rankings-expected.tsv"), List.of("figure", "value"), 0)
                .forEach(row -> assertThat(measured.remove(row.cell(0)))
                        .as(row.cell(0))
                        .isEqualTo(Double.parseDouble(row.cell(1)), within(1e-12)));
        assertThat(measured).isEmpty();
    }

    @Test
    void aQuestionWithoutARightClaimDoesNotCount() {
        Ranking.Scorer scorer = new Ranking.Scorer();
        scorer.add(List.of("a"), Set.of());

        assertThat(scorer.score().questions()).isZero();
    }
}
