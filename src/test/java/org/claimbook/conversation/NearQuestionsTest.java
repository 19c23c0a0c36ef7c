package org.claimbook.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

class NearQuestionsTest {
    private static final double ANGLE = Math.acos(NearQuestions.NEAR);

    /** On the unit circle, so that the cosine of two is that of the angle between them. */
    private static float[] at(double share) {
        return new float[] {(float) Math.cos(share * ANGLE), (float) Math.sin(share * ANGLE)};
    }

    private static List<List<String>> clusters(Map<String, float[]> vectors, String... questions) {
        NearQuestions<String> near =
                new NearQuestions<>(text -> text.toLowerCase(Locale.ROOT), text -> vectors.get(text));
        List.of(questions).forEach(near::add);
        return near.clusters();
    }

    @Test
    void nearQuestionsJoinTheFirstOfThem() {
        assertThat(clusters(Map.of("a", at(0), "b", at(0.9), "c", at(1.1)), "a", "b", "c"))
                .containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void aChainOfNeighboursIsNoCluster() {
        assertThat(clusters(Map.of("a", at(0), "b", at(0.9), "c", at(1.8), "d", at(2.7)), "a", "b", "c", "d"))
                .containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void theNearestOfTwoIsJoined() {
        assertThat(clusters(Map.of("a", at(0), "b", at(1.5), "c", at(0.8)), "a", "b", "c"))
                .containsExactly(List.of("a"), List.of("b", "c"));
    }

    @Test
    void theSameWordsShareAClusterWhateverTheirVectors() {
        assertThat(clusters(Map.of("a", at(0), "A", at(3)), "a", "A")).containsExactly(List.of("a", "A"));
    }
}
