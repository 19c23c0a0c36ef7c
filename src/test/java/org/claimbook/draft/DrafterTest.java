package org.claimbook.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.claimbook.claim.EntityKind;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Stance;
import org.claimbook.draft.text.Article;

/** Who said what, by sentences that each need a rule. */
class DrafterTest {
    private static final Path FILES = Path.of("src/test/resources/draft");
    private static final Drafter DRAFTER = new Drafter();
    private static final int RANDOM_TEXTS = 300;
    private static final int LONG = 6_000;
    /** What takes less cannot be told from chance. */
    private static final long LEAST_NANOS = 20_000_000;

    private static Stream<String> lines(String file) throws IOException {
        return Files.readAllLines(FILES.resolve(file)).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank());
    }

    static Stream<String> rules() throws IOException {
        return lines("rules.psv");
    }

    static Stream<String> speakers() throws IOException {
        return lines("noun-phrases.psv");
    }

    static Stream<String> quotations() throws IOException {
        return lines("quotations.psv");
    }

    static Stream<String> noStatements() throws IOException {
        return lines("no-statements.txt");
    }

    private static List<ProposedStatement> drafted(String text) {
        return DRAFTER.statements(new Article("", text, Optional.empty()), List.of());
    }

    /** A loop over words by words, or marks by marks, takes a hundred times as long for ten times the text, and not fifty. */
    @ParameterizedTest
    @ValueSource(strings = {"\"", "\" ", "'a ", "said ", ". ", ".", "(", "\" he said. "})
    void takesAsMuchLongerAsATextIsLonger(String repeated) {
        cpu(repeated, LONG);
        long shorter = Math.max(LEAST_NANOS, cpu(repeated, LONG));

        assertThat(cpu(repeated, 10 * LONG)).isLessThan(50 * shorter);
    }

    private static long cpu(String repeated, int length) {
        String text = "It is so. " + repeated.repeat(length / repeated.length());
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        drafted(text);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whoSaidWhatIsFound(String line) {
        List<String> rule = Stream.of(line.split("\\|")).map(String::strip).toList();
        List<String> via = rule.size() > 4 ? List.of(rule.get(4)) : List.of();

        assertThat(drafted(rule.getFirst())).anySatisfy(statement -> {
            assertThat(statement.speaker()).contains(rule.get(1));
            assertThat(statement.verb()).isEqualTo(rule.get(2));
            assertThat(statement.text()).isEqualTo(rule.get(3));
            assertThat(statement.via()).isEqualTo(via);
        });
    }

    /** "Newsportal.com head Carl Roe", not "com head Carl Roe"; where it cannot be read whole, nobody. */
    @ParameterizedTest
    @MethodSource("speakers")
    void aSpeakerIsAWholeNounPhraseOrUnknown(String line) {
        String[] marked = line.split("\\s*\\|\\s*", -1);

        assertThat(drafted(marked[0]))
                .extracting(statement -> statement.speaker().orElse(""))
                .containsOnly(marked[1]);
    }

    @ParameterizedTest
    @MethodSource("quotations")
    void aQuotationStandsBeforeAfterOrAroundTheVerbOfSaying(String line) {
        String[] marked = line.split("\\s*\\|\\s*", -1);

        assertThat(drafted(marked[0])).singleElement().satisfies(statement -> {
            assertThat(statement.speaker()).contains(marked[1]);
            assertThat(statement.text()).isEqualTo(marked[2]);
        });
    }

    @ParameterizedTest
    @MethodSource("noStatements")
    void whatNobodySaysIsNotProposed(String sentence) {
        assertThat(drafted(sentence)).isEmpty();
    }

    @Test
    void aPronounThatCouldBeEitherOfTwoStaysUnknown() {
        assertThat(drafted("Anna Berg met Ida Moen at the pier. She said that the ferry was late."))
                .singleElement()
                .satisfies(statement -> assertThat(statement.speaker()).isEmpty());
    }

    @Test
    void aQuotationThatGoesOnBelongsToTheSameSpeaker() {
        assertThat(drafted("\"The ferry was late,\" Anna Berg said on the pier. \"It was old.\""))
                .extracting(statement -> statement.speaker().orElse(""), ProposedStatement::text)
                .containsExactly(tuple("Anna Berg", "The ferry was late"), tuple("Anna Berg", "It was old."));
    }

    @Test
    void speakersOfTheStoreAreKnownByTheirAliases() {
        Speaker berg =
                new Speaker("berg", "Anna Berg", EntityKind.PERSON, "", List.of("Berg", "Captain Berg"), Set.of());
        Article article = new Article("", "Ferry captain Anna Berg denied that the ferry was late.", Optional.empty());

        assertThat(DRAFTER.statements(article, List.of(berg))).singleElement().satisfies(statement -> {
            assertThat(statement.known()).contains(berg);
            assertThat(statement.stance()).isEqualTo(Stance.DENY);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ferry was late, the captain said on Monday. = 2026-03-02",
                "The captain said yesterday that the ferry was late. = 2026-03-03",
                "The captain said on 5 February that the ferry was late. = 2026-02-05",
                "The captain said on December 5, 2024 that the ferry was late. = 2024-12-05",
                "The captain said that the ferry was late on Monday. = ",
                "The captain said on 31 February that the ferry was late. = "
            })
    void theDayOfSayingIsReadAndThatOfTheEventIsNot(String line) {
        String[] parts = line.split(" = ?", -1);
        Article article = new Article("", parts[0], Optional.of(LocalDate.of(2026, 3, 4)));

        assertThat(DRAFTER.statements(article, List.of())).singleElement().satisfies(statement -> assertThat(
                        statement.saidOn().map(Object::toString).orElse(""))
                .isEqualTo(parts[1]));
    }

    /** Whatever the text, each part is exactly where the proposal says. */
    @Test
    void everyPartStandsWhereTheProposalSays() throws IOException {
        List<String> pieces =
                new ArrayList<>(rules().map(line -> line.split("\\|")[0]).toList());
        for (String file : List.of("warehouse-fire.txt", "ballot-dispute.txt")) {
            pieces.addAll(List.of(Files.readString(FILES.resolve(file)).split("(?<=[ ,.\"])")));
        }
        pieces.addAll(
                List.of("\n\n", "\n", "“", "”", "\"", "😀 ", "Ålesund ", ", said ", " said. ", "\t", "(", ")", "’s "));
        Random random = new Random(20_261_123);
        int proposed = 0;
        for (int i = 0; i < RANDOM_TEXTS; i++) {
            Collections.shuffle(pieces, random);
            String text = String.join("", pieces.subList(0, 1 + random.nextInt(60)));
            if (!text.isBlank()) {
                for (ProposedStatement statement : drafted(text)) {
                    proposed++;
                    assertThat(statement.text())
                            .isEqualTo(text.substring(
                                    statement.span().begin(), statement.span().end()));
                    assertThat(statement.verb()).isEqualTo(statement.verbSpan().of(text));
                    assertThat(statement.speakerSpan().of(text)).isNotBlank();
                    assertThat(statement.sentence().contains(statement.span())).isTrue();
                }
            }
        }
        assertThat(proposed).as("texts in which somebody says something").isGreaterThan(RANDOM_TEXTS / 10);
    }
}
