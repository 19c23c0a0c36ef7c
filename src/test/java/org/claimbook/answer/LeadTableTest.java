package org.claimbook.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.claimbook.Approved;
import org.claimbook.answer.index.ClaimDocuments;
import org.claimbook.answer.text.LeadText;
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
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.NameBook;
import org.claimbook.matching.reading.Polarity;
import org.claimbook.matching.reading.QuestionReader;
import org.claimbook.matching.reading.Reading;
import org.claimbook.text.TextLanguages;

/**
 * Holds the table of first lines in {@code docs/first-lines.md}: intent, polarity, verdict and kind of speaker; and some of them
 * in other languages in {@code docs/languages.md}.
 */
@QuarkusTest
class LeadTableTest {
    private static final Path PAGE = Path.of("docs/first-lines.md");
    private static final Path QUESTIONS = Path.of("src/test/resources/answer/first-lines.psv");
    private static final String TABLE = "<!-- made by LeadTableTest -->\n";
    private static final Lexicon LEXICON = Lexicon.english();

    private static final Speaker STATE = speaker("northland", "Northland", EntityKind.STATE, Set.of());
    private static final Speaker PERSON = speaker("ada-stone", "Ada Stone", EntityKind.PERSON, Set.of("northland"));
    private static final Speaker OFFICIALS =
            speaker("northland-officials", "Northland officials", EntityKind.ORGANIZATION, Set.of("northland"));
    private static final Speaker OTHER = speaker("southland", "Southland", EntityKind.STATE, Set.of());
    private static final NameBook BOOK = new NameBook(
            Stream.of(STATE, PERSON, OFFICIALS, OTHER)
                    .map(ClaimDocuments::nameOf)
                    .toList(),
            LEXICON);
    private static final Source PAPER = new Source("paper", "The Paper", "Drones", null, null, null);

    private static final Path LANGUAGES = Path.of("docs/languages.md");
    private static final List<Optional<Verdict>> VERDICTS = Stream.concat(
                    Stream.of(Verdict.values()).map(Optional::of), Stream.<Optional<Verdict>>of(Optional.empty()))
            .toList();

    /** Who says so, and who denies it. */
    private static final Map<String, List<Statement>> SPEAKERS = Map.of(
            "1 a person", List.of(said(PERSON, Stance.SUPPORT)),
            "2 officials", List.of(said(OFFICIALS, Stance.SUPPORT)),
            "3 two sides", List.of(said(PERSON, Stance.SUPPORT), said(OTHER, Stance.DENY)));

    @Inject
    LeadText texts;

    private static Speaker speaker(String slug, String name, EntityKind kind, Set<String> speaksFor) {
        return new Speaker(slug, name, kind, "", List.of(), speaksFor);
    }

    private static Statement said(Speaker speaker, Stance stance) {
        String text = stance == Stance.DENY ? "Denied it." : "Counted 91 drones in the harbour of Northland.";
        return new Statement(
                speaker.slug() + "-said", speaker, stance, text, false, null, "", List.of(), List.of(PAPER));
    }

    @Test
    void thePageHasTheTable() throws IOException {
        StringBuilder table = new StringBuilder();
        Set<AnswersQuestion> said = EnumSet.noneOf(AnswersQuestion.class);
        Set<Intent> intents = EnumSet.noneOf(Intent.class);
        for (String line : Files.readAllLines(QUESTIONS)) {
            String[] columns = line.split(" \\| ");
            Reading question = reading(columns[1]);
            intents.add(question.intent());
            table.append("\n### ").append(columns[1]).append("\n\n");
            table.append(question.intent()).append(", ").append(columns[0]).append(". The claim: ");
            table.append(columns[2]).append("\n\n| verdict | says so | first line | answersQuestion |\n");
            table.append("| --- | --- | --- | --- |\n");
            for (Lead lead : leads(columns[1], columns[2], Polarity.valueOf(columns[0]), table)) {
                said.add(lead.answersQuestion());
            }
        }

        assertThat(said).containsExactlyInAnyOrder(AnswersQuestion.values());
        assertThat(intents).containsAll(EnumSet.complementOf(EnumSet.of(Intent.SMALLTALK)));
        String page = Files.readString(PAGE);
        Approved.hold(PAGE, page.substring(0, page.indexOf(TABLE) + TABLE.length()) + table);
    }

    @Test
    void thePageOfLanguagesHasSomeOfIt() throws IOException {
        StringBuilder tables = new StringBuilder();
        for (String language : TextLanguages.ALL.subList(1, TextLanguages.ALL.size())) {
            tables.append("\n### ").append(TextLanguages.ownName(language));
            tables.append("\n\n| question | verdict | first line |\n| --- | --- | --- |\n");
            int line = 0;
            for (String each : Files.readAllLines(QUESTIONS)) {
                String[] columns = each.split(" \\| ");
                Optional<Verdict> verdict = VERDICTS.get(line % VERDICTS.size());
                List<Statement> statements = SPEAKERS.get(
                        SPEAKERS.keySet().stream().sorted().toList().get(line++ % SPEAKERS.size()));
                Lead lead = lead(columns[1], claim(columns[2], verdict, statements), Polarity.valueOf(columns[0]));
                tables.append("| %s | %s | %s |%n"
                        .formatted(
                                columns[1],
                                verdict.map(Verdict::name).orElse("not assessed"),
                                texts.text(lead, language).replace("\n", "<br>")));
            }
        }

        String page = Files.readString(LANGUAGES);
        Approved.hold(LANGUAGES, page.substring(0, page.indexOf(TABLE) + TABLE.length()) + tables);
    }

    private static Lead lead(String typed, Claim claim, Polarity polarity) {
        return new Leads(LEXICON, BOOK, LeadTableTest::reading, said -> Optional.empty())
                .of(typed, reading(typed), claim, claim.currentAssessment(), List.of(), claim.statements(), polarity);
    }

    private List<Lead> leads(String typed, String text, Polarity polarity, StringBuilder table) {
        List<Lead> leads = new ArrayList<>();
        for (Optional<Verdict> verdict : VERDICTS) {
            for (String speakers : SPEAKERS.keySet().stream().sorted().toList()) {
                Claim claim = claim(text, verdict, SPEAKERS.get(speakers));
                Lead lead = lead(typed, claim, polarity);
                leads.add(lead);
                table.append(Stream.of(
                                verdict.map(Verdict::name).orElse("not assessed"),
                                speakers.substring(2),
                                texts.text(lead, "en").replace("\n", "<br>"),
                                lead.answersQuestion().name())
                        .collect(Collectors.joining(" | ", "| ", " |\n")));
            }
        }
        return leads;
    }

    private static Reading reading(String text) {
        return new QuestionReader(LEXICON, BOOK).read(text);
    }

    private static Claim claim(String text, Optional<Verdict> verdict, List<Statement> statements) {
        return new Claim(
                "drones",
                new Topic("drones", "Drones"),
                text,
                "en",
                ClaimStatus.PUBLISHED,
                1,
                List.of(STATE),
                List.of(),
                statements,
                verdict
                        .map(outcome -> new Assessment(
                                1, outcome, "As found.", "The Paper", LocalDate.of(2025, 12, 31), List.of()))
                        .stream()
                        .toList());
    }
}
