package org.claimbook.answer.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.answer.Channel;
import org.claimbook.answer.Context;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.matching.reading.Question;

/** Questions after an answer, from {@code src/test/resources/answer/follow-ups.psv}. */
@QuarkusTest
class FollowUpsTest {
    @Inject
    FollowUps followUps;

    @Inject
    IndexKeeper index;

    @BeforeEach
    void awaitIndex() {
        Ready.await(index);
    }

    /**
     * @param pointed "reply" where the question replies to the answer, else "after"
     * @param expected "alone" where it has a subject of its own, "all" where it asks on without asking for anyone in particular,
     *     else slugs of the speakers who are asked for
     */
    @ParameterizedTest
    @CsvFileSource(resources = "/answer/follow-ups.psv", delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 1000)
    void asksOnOrHasASubjectOfItsOwn(String claim, String pointed, String question, String expected) {
        Optional<FollowUp> followUp =
                followUps.about(claim, Question.of(question), pointed.equals("reply"), Context.now(Channel.TELEGRAM));

        assertThat(followUp.map(FollowUpsTest::asked).orElse("alone")).isEqualTo(expected);
        followUp.ifPresent(found -> assertThat(found.answer().claim().slug()).isEqualTo(claim));
    }

    private static String asked(FollowUp followUp) {
        return followUp.onlyAsked()
                ? followUp.answer().statements().stream()
                        .map(statement -> statement.speaker().slug())
                        .sorted()
                        .collect(Collectors.joining(" "))
                : "all";
    }
}
