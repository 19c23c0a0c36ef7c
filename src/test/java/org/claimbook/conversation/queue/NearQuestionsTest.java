package org.claimbook.conversation.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.claimbook.matching.onnx.MiniLmEncoder;

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

    private record Asked(String part, String meaning, float[] vector) {}

    /** Of all pairs of a part that are put together, how many mean the same; and of those that do, how many are. */
    private record Score(double precision, double recall) {
        static Score of(List<Asked> asked, double threshold) {
            int together = 0;
            int right = 0;
            int same = 0;
            for (int i = 0; i < asked.size(); i++) {
                for (int j = 0; j < i; j++) {
                    boolean near = NearQuestions.dot(asked.get(i).vector, asked.get(j).vector) >= threshold;
                    boolean equal = asked.get(i).meaning.equals(asked.get(j).meaning);
                    together += near ? 1 : 0;
                    same += equal ? 1 : 0;
                    right += near && equal ? 1 : 0;
                }
            }
            return new Score((double) right / Math.max(together, 1), (double) right / same);
        }

        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    @Test
    void theThresholdIsTheOneThatFitsQuestionsOfAnotherHalfToo() throws IOException {
        List<Asked> all = new ArrayList<>();
        try (MiniLmEncoder encoder = MiniLmEncoder.shipped()) {
            for (String line : Files.readAllLines(Path.of("src/test/resources/conversation/near-questions.tsv"))) {
                String[] fields = line.split("\t");
                if (!line.startsWith("#")) {
                    all.add(new Asked(fields[0], fields[1], encoder.encode(fields[2])));
                }
            }
        }
        List<Asked> fit = all.stream().filter(each -> each.part.equals("fit")).toList();
        List<Asked> report =
                all.stream().filter(each -> !each.part.equals("fit")).toList();
        double best = IntStream.rangeClosed(8, 19)
                .mapToObj(step -> step / 20.0)
                .max(Comparator.comparingDouble(
                        threshold -> Score.of(fit, threshold).f1()))
                .orElseThrow();

        assertThat(NearQuestions.NEAR).isEqualTo(best);
        // as the Javadoc of the threshold has it
        assertThat(Score.of(report, best).precision()).isCloseTo(0.57, within(0.01));
        assertThat(Score.of(report, best).recall()).isCloseTo(0.86, within(0.01));
    }
}
