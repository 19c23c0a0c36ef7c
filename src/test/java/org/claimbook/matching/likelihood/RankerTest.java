package org.claimbook.matching.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.claimbook.matching.SmallStore;
import org.claimbook.matching.lucene.LuceneClaimIndex;
import org.claimbook.matching.onnx.MiniLmEncoder;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.search.Candidate;
import org.claimbook.matching.search.ClaimIndex;
import org.claimbook.matching.search.SentenceEncoder;
import org.claimbook.matching.search.Sought;

@Tag("slow")
class RankerTest {
    private final SentenceEncoder encoder = MiniLmEncoder.shipped();
    private final ClaimIndex index = LuceneClaimIndex.inMemory(encoder, SmallStore.LEXICON);

    @BeforeEach
    void fill() {
        index.update(SmallStore.claims(), List.of(), 1);
    }

    @AfterEach
    void close() {
        index.close();
        encoder.close();
    }

    @Test
    void scoresAreSharesInFallingOrder() {
        List<RankedCandidate> ranked = rank(weights("cosine", 5), "Did Ukraine attack the bridge with drones?");

        assertThat(ranked).hasSizeGreaterThan(3);
        assertThat(ranked.stream().mapToDouble(each -> each.candidate().score()).sum())
                .isEqualTo(1, within(1e-9));
        assertThat(ranked)
                .isSortedAccordingTo((a, b) ->
                        Double.compare(b.candidate().score(), a.candidate().score()));
        assertThat(ranked.getFirst().candidate().claim().id()).isEqualTo("bridge-attacked");
    }

    @Test
    void theWeightsDecideTheOrder() {
        String question = "Did Ukraine attack the bridge with drones?";

        assertThat(rank(weights("cosine", -5), question)
                        .getLast()
                        .candidate()
                        .claim()
                        .id())
                .isEqualTo("bridge-attacked");
    }

    @Test
    void comparesNumbersYearsAndNames() {
        Map<String, Double> same = features("Did Ukraine attack the Kerch Bridge in 2023?", "bridge-attacked");
        Map<String, Double> other = features("Did Finland attack the Kerch Bridge in 2019?", "bridge-attacked");

        assertThat(same)
                .containsEntry("otherYear", 0.0)
                .containsEntry("askedNumbers", 1.0)
                .containsEntry("askedNames", 1.0);
        assertThat(other).containsEntry("otherYear", 1.0).containsEntry("askedNumbers", 0.0);
        assertThat(other.get("askedNames")).as("one of two names").isBetween(0.1, 0.9);
        assertThat(same.get("cosineLead")).isPositive();
        assertThat(features("Did Ukraine attack the Kerch Bridge in 2023?", "finland-joined")
                        .get("cosineLead"))
                .isNegative();
    }

    @Test
    void aPartOfAPostCanBeNearerThanTheWhole() {
        String sentence = "Ukraine attacked the Kerch Bridge.";
        String post = "What a week for cats, dogs and all who love pictures of them! " + sentence;
        Sought sought = new Sought(
                post, encoder.encode(post), List.of(encoder.encode("What a week."), encoder.encode(sentence)));

        Candidate.Hit own = index.search(sought, 10).stream()
                .filter(candidate -> candidate.claim().id().equals("bridge-attacked"))
                .findFirst()
                .orElseThrow()
                .own();

        assertThat(own.part()).isGreaterThan(own.cosine());
        assertThat(own.nearest()).isEqualTo(own.part());
    }

    @Test
    void namesTheFeatureWithoutAWeight() {
        Map<String, Double> weights = weights("cosine", 1);
        weights.remove("part");

        assertThatThrownBy(() -> new RankWeights(weights)).hasMessage("ranking: the feature 'part' has no weight");
    }

    private Map<String, Double> features(String question, String claim) {
        double[] values = rank(weights("cosine", 1), question).stream()
                .filter(each -> each.candidate().claim().id().equals(claim))
                .findFirst()
                .orElseThrow()
                .features();
        Map<String, Double> named = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(RankWeights.featureNames().get(i), values[i]);
        }
        return named;
    }

    private List<RankedCandidate> rank(Map<String, Double> weights, String text) {
        Reading question = SmallStore.read(text);
        return new Ranker(SmallStore.LEXICON, index, new WordVectors(encoder), new RankWeights(weights))
                .rank(
                        question,
                        index.search(Sought.of(text, encoder.encode(text)), 10),
                        claim -> SmallStore.readingOf(claim.id()));
    }

    private static Map<String, Double> weights(String feature, double weight) {
        Map<String, Double> weights = new HashMap<>();
        RankWeights.featureNames().forEach(name -> weights.put(name, 0.0));
        weights.put(feature, weight);
        return weights;
    }
}
