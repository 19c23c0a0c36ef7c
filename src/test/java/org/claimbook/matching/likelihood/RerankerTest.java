package org.claimbook.matching.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.claimbook.matching.search.Candidate;
import org.claimbook.matching.search.Candidate.Hit;
import org.claimbook.matching.search.ClaimDocument;
import org.claimbook.matching.search.Formulation;

class RerankerTest {
    /** Scores a claim by the number in its text, and notes what it has read. */
    private static final class Numbers implements CrossEncoder {
        private final List<String> read = new ArrayList<>();

        @Override
        public double score(String text, String claim) {
            read.add(text + " | " + claim);
            return Double.parseDouble(claim.substring(claim.lastIndexOf(' ')));
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private final Numbers numbers = new Numbers();
    private final Reranker reranker = new Reranker(Optional.of(numbers));

    @Test
    void whatIsReadAddsToTheLogarithmOfTheOdds() {
        List<Candidate> reranked =
                reranker.rerank("text", List.of(claim("a 0", 0.6), claim("b 1", 0.3), claim("c -1", 0.1)));

        assertThat(reranked).extracting(each -> each.claim().text()).containsExactly("b 1", "a 0", "c -1");
        assertThat(reranked.get(0).score() / reranked.get(1).score()).isEqualTo(Math.E / 2, within(1e-9));
        assertThat(reranked.get(1).score() / reranked.get(2).score()).isEqualTo(6 * Math.E, within(1e-9));
        assertThat(sum(reranked)).isEqualTo(1, within(1e-9));
    }

    @Test
    void whatIsNotReadStaysBehindInItsOrder() {
        List<Candidate> many = IntStream.range(0, Reranker.READ + 3)
                .mapToObj(i -> claim("claim " + (i == 1 ? 5 : -20 - i), Math.pow(0.5, i + 1)))
                .toList();

        List<Candidate> reranked = reranker.rerank("text", many);

        assertThat(numbers.read).hasSize(Reranker.READ);
        assertThat(reranked.getFirst()).extracting(each -> each.claim().text()).isEqualTo("claim 5");
        assertThat(reranked.subList(Reranker.READ, many.size()))
                .extracting(each -> each.claim().text())
                .containsExactlyElementsOf(many.subList(Reranker.READ, many.size()).stream()
                        .map(each -> each.claim().text())
                        .toList());
        assertThat(sum(reranked)).as("the same as before").isEqualTo(sum(many), within(1e-9));
    }

    @Test
    void leavesWhatStandsAroundAQuestionAway() {
        reranker.rerank(
                "Hi there! Fact check: Did it rain? https://example.com",
                List.of(claim("a 0", 0.6), claim("b 1", 0.4)));

        assertThat(numbers.read).first().asString().startsWith("Did it rain");
    }

    @Test
    void leavesTheOrderWhereNothingReads() {
        List<Candidate> found = List.of(claim("a 0", 0.6), claim("b 9", 0.4));

        try (Reranker blind = new Reranker(Optional.empty())) {
            assertThat(blind.rerank("text", found)).isEqualTo(found);
        }
    }

    @Test
    void readsNothingWhereThereIsNothingToOrder() {
        assertThat(reranker.rerank("text", List.of())).isEmpty();
        assertThat(reranker.rerank("text", List.of(claim("a 0", 0.6)))).hasSize(1);
        assertThat(numbers.read).isEmpty();
    }

    @Test
    void aShareThatIsAsGoodAsNoneStaysNumber() {
        assertThat(reranker.rerank("text", List.of(claim("a 0", 1), claim("b 1", 0))))
                .extracting(Candidate::score)
                .allMatch(Double::isFinite);
    }

    private static double sum(List<Candidate> candidates) {
        return candidates.stream().mapToDouble(Candidate::score).sum();
    }

    private static Candidate claim(String text, double share) {
        ClaimDocument claim = new ClaimDocument(text, text, List.of(), List.of(), Set.of(), Set.of());
        Formulation own = new Formulation(Formulation.Kind.CLAIM, text);
        return new Candidate(claim, List.of(new Hit(own, 0, 0, 0)), 0, 0, share);
    }
}
