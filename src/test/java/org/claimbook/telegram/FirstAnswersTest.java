package org.claimbook.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** How long the answers are that stand in the approved chats: people read them on a phone. */
class FirstAnswersTest {
    private static final Path SITUATIONS = Path.of("src/test/resources/telegram/situations");
    private static final int MEDIAN = 500;
    private static final int ONE_SCREEN = 700;
    private static final int ENOUGH = 30;

    @Test
    void aFirstAnswerIsReadAtAGlance() throws IOException {
        List<String> answers = answers(message -> !message.startsWith("<bold>") || message.contains("(instead of"));

        assertThat(answers).hasSizeGreaterThan(ENOUGH);
        assertThat(answers).allSatisfy(answer -> assertThat(answer).hasSizeLessThanOrEqualTo(ONE_SCREEN));
        List<Integer> lengths = answers.stream().map(String::length).sorted().toList();
        assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(MEDIAN);
    }

    @Test
    void anAnswerToAFollowUpFitsOnOneScreen() throws IOException {
        List<String> answers = answers(message -> message.startsWith("<bold>") || message.contains("(instead of"));

        assertThat(answers).hasSizeGreaterThan(ENOUGH / 2);
        assertThat(answers).allSatisfy(answer -> assertThat(answer).hasSizeLessThanOrEqualTo(ONE_SCREEN));
    }

    /** Messages with the buttons of an answer, as they are read: without buttons, formatting and what was written before. */
    private static List<String> answers(Predicate<String> others) throws IOException {
        try (Stream<Path> folders = Files.list(SITUATIONS)) {
            return folders.sorted()
                    .map(folder -> folder.resolve("chat.txt"))
                    .flatMap(FirstAnswersTest::messages)
                    .filter(message -> message.contains("\n[🗣 "))
                    .filter(message -> !others.test(message))
                    .map(message -> message.substring(0, message.indexOf("\n[🗣 "))
                            .replaceAll("</?(?:bold|italic|text_link|code|expandable_blockquote)[^>]*>", ""))
                    .toList();
        }
    }

    private static Stream<String> messages(Path chat) {
        try {
            return Arrays.stream(Files.readString(chat).split("(?m)^ {4}---$")).map(part -> part.lines()
                    .filter(line -> line.startsWith("    "))
                    .map(line -> line.substring(4))
                    .collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
