package org.claimbook.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.claimbook.answer.index.IndexKeeper;

/** Reads the posts of {@code answer/posts.txt}; those near to what is on record have to get no verdict at all. */
@QuarkusTest
class PostReaderTest {
    private static final Path POSTS = Path.of("src/test/resources/answer/posts.txt");
    private static final String FOUND = "→ ";
    /** What should be found, and is not yet. */
    private static final String MISSED = "✗ ";

    private static final int MOST = 5;

    @Inject
    PostReader reader;

    @Inject
    IndexKeeper index;

    /**
     * A post with what it claims.
     *
     * @param claims in the order in which they are to be told; each by the slugs that are right
     */
    record WrittenPost(String name, String text, List<List<String>> claims) {
        static WrittenPost read(String entry) {
            List<String> lines = entry.strip().lines().toList();
            return new WrittenPost(
                    lines.getFirst(),
                    String.join(
                            "\n",
                            lines.stream()
                                    .skip(1)
                                    .filter(line -> !line.startsWith(FOUND) && !line.startsWith(MISSED))
                                    .toList()),
                    lines.stream()
                            .filter(line -> line.startsWith(FOUND))
                            .map(line -> Arrays.stream(
                                            line.substring(FOUND.length()).split("\\|"))
                                    .map(String::strip)
                                    .toList())
                            .toList());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<WrittenPost> posts() throws IOException {
        return Arrays.stream(Files.readString(POSTS).split("(?m)^---$")).map(WrittenPost::read);
    }

    @BeforeEach
    void awaitIndex() {
        Ready.await(index);
    }

    @ParameterizedTest
    @MethodSource("posts")
    void whatIsOnRecordIsFoundAndNothingElse(WrittenPost post) {
        ReadPost read = reader.read(post.text(), Context.now(Channel.TELEGRAM), MOST, "en");

        List<String> found =
                read.claims().stream().map(answer -> answer.claim().slug()).toList();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < post.claims().size(); i++) {
            List<String> right = post.claims().get(i);
            expected.add(i < found.size() && right.contains(found.get(i)) ? found.get(i) : right.getFirst());
        }
        assertThat(found).isEqualTo(expected);
    }
}
