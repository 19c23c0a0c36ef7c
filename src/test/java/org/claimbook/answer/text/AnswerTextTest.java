package org.claimbook.answer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.claimbook.answer.Answer;
import org.claimbook.answer.Answers;
import org.claimbook.answer.Asked;
import org.claimbook.answer.Channel;
import org.claimbook.answer.Context;
import org.claimbook.answer.Samples;
import org.claimbook.answer.Suggestion;
import org.claimbook.answer.web.AskReplies;
import org.claimbook.answer.web.Conversed;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Polarity;

/** Compares whole answers with approved texts in {@code src/test/resources/answer}. */
@QuarkusTest
class AnswerTextTest {
    private static final Path APPROVED = Path.of("src/test/resources/answer");

    @Inject
    AnswerText text;

    @Inject
    AskReplies replies;

    @Inject
    ObjectMapper json;

    static Stream<Arguments> answers() {
        List<Suggestion> suggestions = List.of(
                new Suggestion("bridge-closed", "Was the bridge closed?", "The bridge was closed.", List.of()),
                new Suggestion("bridge-new", "Is there a new bridge?", "There is a new bridge", List.of()));
        Asked asked = new Asked("When did lightning close the old bridge?", "en", Intent.WHEN);
        Suggestion differing = new Suggestion(
                "bridge-closed", "Was the bridge closed?", "The bridge was closed", List.of("lightning", "when"));
        return Stream.of(
                Arguments.of("answered", Samples.answered(Polarity.SAME, true)),
                Arguments.of("reversed", Samples.answered(Polarity.REVERSED, true)),
                Arguments.of("not-assessed", Samples.answered(Polarity.SAME, false)),
                Arguments.of("contested", Samples.contested()),
                Arguments.of("ambiguous", new Answer.Ambiguous(Samples.asked(Intent.CHECK), suggestions)),
                Arguments.of(
                        "ambiguous-differs", new Answer.Ambiguous(asked, List.of(differing, suggestions.getLast()))),
                Arguments.of("not-as-asked", new Answer.Ambiguous(asked, List.of(differing))),
                Arguments.of("unknown-differs", new Answer.Unknown(asked, List.of(suggestions.getLast(), differing))),
                Arguments.of("unknown", new Answer.Unknown(Samples.asked(Intent.CHECK), suggestions)),
                Arguments.of("unknown-alone", new Answer.Unknown(Samples.asked(Intent.CHECK), List.of())),
                Arguments.of("smalltalk", new Answer.Unknown(Samples.asked(Intent.SMALLTALK), List.of())));
    }

    @Test
    void theApiHasEveryOtherVerdictWithItsSources() throws IOException {
        Conversed conversed = new Conversed(Answers.of(Samples.contested()), "", "en", "");
        JsonNode reply = json.valueToTree(replies.of(conversed, Context.now(Channel.REST), null));

        assertThat(reply.path("dissent"))
                .isEqualTo(json.readTree(Files.readString(APPROVED.resolve("contested.json"))));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void readsAsApproved(String name, Answer answer) throws IOException {
        String written = text.plain(answer, "en");
        Path received = Files.createDirectories(Path.of("target/received")).resolve(name + ".txt");
        Files.writeString(received, written + "\n");

        assertThat(written)
                .isEqualTo(Files.readString(APPROVED.resolve(name + ".txt")).strip());
    }
}
