package org.claimbook.telegram.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.claimbook.answer.Answer;
import org.claimbook.answer.Asked;
import org.claimbook.answer.Dissent;
import org.claimbook.answer.Offering;
import org.claimbook.answer.Suggestion;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.EntityKind;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Stance;
import org.claimbook.claim.Statement;
import org.claimbook.claim.Topic;
import org.claimbook.claim.Verdict;
import org.claimbook.claim.store.Claims;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Polarity;
import org.claimbook.telegram.TestUpdates;
import org.claimbook.telegram.Transcript;
import org.claimbook.telegram.text.FormattedText;

/** How answers look in a chat; the approved texts are in {@code src/test/resources/telegram}. */
@QuarkusTest
class AnswerMessagesTest {
    private static final Source GAZETTE = new Source(
            "gazette",
            "The Gazette 📰",
            "Mayor: \u202Ebridge\u202C is safe",
            URI.create("https://gazette.example/bridge?day=1"),
            LocalDate.of(2025, 12, 30),
            URI.create("https://archive.example/1"));
    private static final Source RADIO = new Source("radio", "Radio Nord", "Evening news", null, null, null);

    @Inject
    AnswerMessages messages;

    @Inject
    Claims claims;

    private static Suggestion offer(String claim, String question, String... differs) {
        return new Suggestion(claim, question, "The \uE000bridge\uE005 was so", List.of(differs));
    }

    private static Statement statement(int number, String name, String role, Stance stance, boolean quote) {
        return new Statement(
                "s" + number,
                new Speaker("speaker-" + number, name, EntityKind.PERSON, role, List.of(), Set.of()),
                stance,
                "Words number " + number + ".",
                quote,
                number % 2 == 0 ? LocalDate.of(2025, 12, number) : null,
                number == 4 ? "Ålesund" : "",
                number == 1 ? List.of("an aide", "The Gazette") : List.of(),
                List.of(number == 2 ? RADIO : GAZETTE));
    }

    private static Answer.Answered answered(List<Statement> statements, boolean assessed, Polarity polarity) {
        List<Assessment> assessments = assessed
                ? List.of(new Assessment(
                        1,
                        Verdict.REFUTED,
                        "Two inspections found no damage.",
                        "the city's engineers",
                        LocalDate.of(2025, 12, 31),
                        List.of(RADIO)))
                : List.of();
        Claim claim = new Claim(
                "bridge-damaged",
                new Topic("bridge", "The bridge"),
                "The bridge was \uE000damaged\uE005.",
                "en",
                ClaimStatus.PUBLISHED,
                1,
                List.of(),
                List.of(),
                statements,
                assessments);
        return new Answer.Answered(
                new Asked("Is the bridge damaged?", "en", Intent.CHECK),
                claim,
                claim.currentAssessment(),
                List.of(),
                statements,
                polarity,
                0.9,
                List.of(),
                List.of());
    }

    /** The same, which another assesses otherwise. */
    private static Answer.Answered contested(List<Statement> statements) {
        Answer.Answered answered = answered(statements, true, Polarity.SAME);
        Assessment other = new Assessment(
                1, Verdict.SUPPORTED, "It was.", "The Gazette 📰", LocalDate.of(2025, 12, 30), List.of(GAZETTE));
        return new Answer.Answered(
                answered.question(),
                answered.claim(),
                answered.assessment(),
                List.of(new Dissent("bridge-was-damaged", other)),
                statements,
                Polarity.SAME,
                0.9,
                List.of(),
                List.of());
    }

    private String shown(Answer answer) throws Exception {
        return shown(answer, "en");
    }

    private String shown(Answer answer, String language) throws Exception {
        ObjectMapper json = new ObjectMapper();
        StringBuilder shown = new StringBuilder();
        for (FormattedText text : texts(answer, language)) {
            shown.append(Transcript.tagged(json.valueToTree(text))).append("\n---\n");
        }
        return shown.toString();
    }

    private List<FormattedText> texts(Answer answer, String language) {
        return switch (answer) {
            case Answer.Answered answered -> messages.of(answered, language);
            case Answer.Ambiguous ambiguous -> messages.of(ambiguous, language);
            case Answer.Unknown unknown -> messages.of(unknown, language, true);
        };
    }

    @Test
    void showsAssessmentClaimStatementsAndSources() throws Exception {
        List<Statement> statements = List.of(
                statement(1, "Zoe\u0308 👩‍🚒", "mayor of Ålesund", Stance.DENY, true),
                statement(2, "Radio \u2067Nord", "", Stance.QUERY, false),
                statement(3, "Bo", "driver", Stance.SUPPORT, false),
                statement(4, "Cy", "", Stance.COMMENT, true),
                statement(5, "Di", "", Stance.DENY, false));

        assertThat(Transcript.received("answered.txt", shown(answered(statements, true, Polarity.SAME))))
                .isEqualTo(TestUpdates.file("answered.txt"));
    }

    @Test
    void otherVerdictsStandSideBySide() throws Exception {
        List<Statement> statements = List.of(statement(3, "Bo", "driver", Stance.SUPPORT, false));
        Answer.Answered contested = contested(statements);
        String brief = Transcript.tagged(new ObjectMapper().valueToTree(messages.brief(contested, "en")));

        assertThat(Transcript.received("contested.txt", shown(contested) + brief + "\n---\n"))
                .isEqualTo(TestUpdates.file("contested.txt"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, date unknown, as of",
        "de, Datum unbekannt, Stand",
        "uk, дата невідома, станом на",
        "ru, дата неизвестна, по состоянию на"
    })
    void anAssessmentWithoutADateIsOfAnUnknownOne(String language, String unknown, String known) throws Exception {
        List<Statement> statements = List.of(statement(3, "Bo", "driver", Stance.SUPPORT, false));
        Answer.Answered answered = answered(statements, true, Polarity.SAME);
        Assessment undated = new Assessment(1, Verdict.REFUTED, "No damage.", "the city's engineers", null, List.of());
        Answer.Answered shown = new Answer.Answered(
                answered.question(),
                answered.claim(),
                Optional.of(undated),
                List.of(new Dissent(
                        "bridge-was-damaged",
                        new Assessment(1, Verdict.SUPPORTED, "It was.", "The Gazette", null, List.of()))),
                statements,
                Polarity.SAME,
                0.9,
                List.of(),
                List.of());

        assertThat(shown(shown, language)).contains(unknown).doesNotContain(known + " ");
        assertThat(messages.brief(shown, language).text()).contains(unknown).doesNotContain(known + " ");
    }

    @Test
    void theOtherSideStandsInFrontToo() {
        List<Statement> statements = List.of(
                statement(1, "Al", "", Stance.DENY, false),
                statement(3, "Bo", "", Stance.DENY, false),
                statement(5, "Cy", "", Stance.DENY, false),
                statement(7, "Di", "", Stance.QUERY, false),
                statement(9, "Ed", "", Stance.SUPPORT, false));

        FormattedText shown =
                messages.of(answered(statements, true, Polarity.SAME), "en").getFirst();

        assertThat(shown.text()).contains("• Al", "• Ed").doesNotContain("• Bo", "• Cy", "• Di");
        assertThat(messages.statements(answered(statements, true, Polarity.SAME), "en")
                        .getFirst()
                        .text())
                .contains("• Al", "• Bo", "• Cy", "• Di", "• Ed");
    }

    @Test
    void saysSoWhereNothingIsAssessedAndWhereTheOppositeWasAsked() throws Exception {
        List<Statement> statements = List.of(statement(3, "Bo", "driver", Stance.SUPPORT, false));

        assertThat(Transcript.received("not-assessed.txt", shown(answered(statements, false, Polarity.REVERSED))))
                .isEqualTo(TestUpdates.file("not-assessed.txt"));
    }

    @Test
    void offersWhatIsNear() throws Exception {
        Asked asked = new Asked("Bridge?", "en", Intent.CHECK);
        List<Suggestion> near =
                List.of(offer("bridge-damaged", "Is the bridge damaged?"), offer("bridge-new", "Is it new?"));
        String shown = shown(new Answer.Ambiguous(asked, near))
                + shown(new Answer.Unknown(asked, near))
                + shown(new Answer.Unknown(new Asked("Hello", "en", Intent.SMALLTALK), List.of()));

        assertThat(Transcript.received("suggestions.txt", shown)).isEqualTo(TestUpdates.file("suggestions.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "uk", "ru"})
    void saysWhatAnOfferDoesNotSay(String language) throws Exception {
        Asked asked = new Asked("Was the bridge damaged by \u202Elightning?", "en", Intent.CHECK);
        Suggestion one = offer("bridge-damaged", "Is the bridge damaged?", "\u202Elightning", "\uE000how often");
        List<Suggestion> several =
                List.of(one, offer("bridge-new", "Is it new?"), offer("bridge-old", "Is it old?", "by"));
        String shown = shown(new Answer.Ambiguous(asked, List.of(one)), language)
                + shown(new Answer.Ambiguous(asked, several), language)
                + shown(new Answer.Unknown(asked, several), language);
        String file = "differs-" + language + ".txt";

        assertThat(Transcript.received(file, shown)).isEqualTo(TestUpdates.file(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "uk", "ru"})
    void anOfferShowsNothingOfItsVerdict(String language) throws Exception {
        Answer.Ambiguous offer = Offering.ambiguous(claims, "Did Ukraine try to kill Putin in 2019?", "in 2019");
        String shown =
                shown(offer, language) + shown(new Answer.Unknown(offer.question(), offer.suggestions()), language);

        assertThat(shown).contains("<italic>in 2019</italic>").doesNotContain("Widerlegt", "bestreitet");
        Offering.assertNoVerdict(claims, shown);
    }

    @Test
    void aVeryLongAnswerFillsSeveralMessagesWithinTheLimits() {
        List<Statement> statements = IntStream.range(1, 300)
                .mapToObj(i -> statement(i * 2 + 1, "Speaker 🗣 " + i, "role", Stance.COMMENT, true))
                .toList();

        Answer.Answered answered = answered(statements, true, Polarity.SAME);
        assertThat(messages.of(answered, "en")).singleElement().satisfies(shown -> assertThat(shown.text())
                .hasSizeLessThanOrEqualTo(700));

        List<FormattedText> shown = messages.statements(answered, "en");

        assertThat(shown).hasSizeGreaterThan(3);
        FormattedText second = shown.get(1);
        assertThat(second.text()).startsWith("• Speaker");
        assertThat(second.text().length()).isGreaterThan(1_000);
    }
}
