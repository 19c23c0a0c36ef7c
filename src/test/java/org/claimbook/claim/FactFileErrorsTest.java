package org.claimbook.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.claimbook.claim.facts.FactFiles;
import org.claimbook.claim.facts.InvalidFactsException;
import org.claimbook.claim.store.Claims;
import org.claimbook.claim.store.StoreSize;
import org.claimbook.claim.write.ImportProgress;

@QuarkusTest
class FactFileErrorsTest {
    private static final Path FOLDER = Path.of("src/test/resources/facts/bad");

    @Inject
    FactFiles files;

    @Inject
    Claims claims;

    @TempDir
    Path temp;

    private StoreSize sizeBefore;

    @BeforeEach
    void remember() {
        sizeBefore = claims.size();
    }

    @AfterEach
    void nothingWasStored() {
        assertThat(claims.size()).isEqualTo(sizeBefore);
    }

    @Test
    void aSlugThatTheApiHasTakenItselfIsRefused() throws IOException {
        Path file = Files.writeString(temp.resolve("taken.yaml"), """
                topic: {slug: taken, title: Taken}
                claims:
                  - {slug: search, text: The search was in vain.}
                """);

        assertThat(texts(refused(file)))
                .singleElement()
                .asString()
                .contains("3: claims[0].slug: 'search' is taken by the API itself");
    }

    @Test
    void allProblemsAreReportedAtOnceWithLinePathAndValue() {
        InvalidFactsException refused = refused(FOLDER.resolve("wrong-values.yaml"));

        assertThat(refused.problems()).allSatisfy(problem -> {
            assertThat(problem.file()).endsWith("wrong-values.yaml");
            assertThat(problem.line()).isPositive();
        });
        assertThat(texts(refused))
                .satisfiesExactlyInAnyOrder(
                        is("1: topic.slug: 'Wrong Values': does not match"),
                        is("1: topic.title: ' ' is blank"),
                        is("5: speakers[0].kind: 'MAN' is not one of PERSON, ORGANIZATION, STATE, PLACE, THING"),
                        is("6: speakers[0].nickname: unknown key 'nickname'"),
                        is("8: sources[0].url: 'gazette': does not match"),
                        is("8: sources[0].url: 'gazette': does not match the uri"),
                        is("8: sources[0].publishedOn: '2026-13-45': does not match the date"),
                        is("11: claims[0].entities[1]: 'bad-nobody' is neither among the file's speakers nor in the"),
                        is("12: claims[0].text: '12': integer found, string expected"),
                        is("13: claims[0].status: 'MAYBE' is not one of DRAFT, PUBLISHED, RETRACTED"),
                        is("14: claims[0].phrasings.english: the key 'english' is not allowed"),
                        is("18: claims[0].statements[0].stance: 'DENIES' is not one of SUPPORT, DENY, QUERY, COMMENT"),
                        is("20: claims[0].statements[0].quote: 'no': string found, boolean expected"),
                        is("21: claims[0].statements[0].sources: '[]': must have at least 1 items"),
                        is("22: claims[0].statements[1].slug: 'mayor' is declared already in"),
                        is("23: claims[0].statements[1].speaker: 'bad-ghost' is neither among the file's speakers nor"),
                        is("25: claims[0].statements[1].text: 'a\\u0007b' contains the control character U+0007"),
                        is("26: claims[0].statements[1].sources[1]: 'bad-herald' is neither among the file's sources"),
                        is("28: claims[0].assessments[0].verdict: 'TRUE' is not one of SUPPORTED, REFUTED, NOT_ENOUGH"),
                        is("28: claims[0].assessments[0].summary: '': must be at least 1 characters long"),
                        is("28: claims[0].assessments[0].summary: '' is blank"),
                        is("28: claims[0].assessments[0].asOf: 'yesterday': does not match the date"));
    }

    @Test
    void nothingMayBeDeclaredTwice() {
        assertThat(texts(refused(FOLDER.resolve("twice.yaml"))))
                .satisfiesExactlyInAnyOrder(
                        is("4: speakers[1].slug: 'bad-mayor' is declared already in"),
                        is("6: sources: the key 'sources' is there twice"),
                        is("13: claims[0].assessments[1].asOf: '2026-01-01' is before 2026-02-01"),
                        is("14: claims[1].slug: 'bad-same' is declared already in"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    empty.yaml         | empty.yaml: the file is empty
                    comment-only.yaml  | comment-only.yaml: the file is empty
                    words.yaml         | words.yaml:1: 'just words': string found, object expected
                    latin1.yaml        | latin1.yaml:3: not UTF-8: byte 0xE9
                    not-yaml.yaml      | not-yaml.yaml:3: not YAML: found unexpected end of stream
                    two-documents.yaml | two-documents.yaml:2: not YAML: but found another document
                    deep.yaml          | deep.yaml: not YAML: Nesting Depth exceeded max 20
                    no-such-file.yaml  | no-such-file.yaml: there is no such file
                    """)
    void aFileThatCannotBeReadHasOneClearError(String file, String message) {
        InvalidFactsException refused = refused(FOLDER.resolve(file));

        assertThat(refused.problems()).hasSize(1);
        assertThat(refused).hasMessage(FOLDER + "/" + message);
    }

    @Test
    void aliasesAreRefusedBeforeTheyExplode() {
        assertThat(refused(FOLDER.resolve("bomb.yaml")))
                .hasMessageContaining("bomb.yaml:2: b[0]: YAML aliases (*name) are not allowed");
        assertThat(refused(FOLDER.resolve("recursive.yaml")))
                .hasMessageContaining("recursive.yaml:1: topic.again: YAML aliases (*name) are not allowed");
    }

    @Test
    void tagsConstructNothing() {
        assertThat(refused(FOLDER.resolve("tag.yaml")))
                .hasMessageContaining("tag.yaml:1: not YAML: Global tag is not allowed");
    }

    @Test
    void aFolderAndALargeFileAreRefused() throws IOException {
        Path large = Files.write(temp.resolve("large.yaml"), new byte[(32 << 20) + 1]);

        assertThat(refused(temp)).hasMessage(temp + ": is a folder, not a file");
        assertThat(refused(large))
                .hasMessage(large + ": is larger than 33554432 bytes (claimbook.facts.max-file-size)");
    }

    @Test
    void fiftyProblemsAreShown() throws IOException {
        StringBuilder facts = new StringBuilder("topic: {slug: bad-many, title: Many}\nclaims:\n");
        for (int i = 0; i < 70; i++) {
            facts.append("  - {slug: bad-").append(i).append(", text: Text., entities: [bad-nobody]}\n");
        }
        InvalidFactsException refused = refused(Files.writeString(temp.resolve("many.yaml"), facts));

        assertThat(refused.problems()).hasSize(70);
        assertThat(refused.getMessage().lines()).hasSize(51).last().isEqualTo("… and 20 more");
    }

    @Test
    void filesThatDisagreeAboutASpeakerAreRefused() throws IOException {
        String facts = "topic: {slug: bad-topic, title: T}\nspeakers: [{slug: bad-x, name: %s, kind: THING}]\n";
        Path one = Files.writeString(temp.resolve("one.yaml"), facts.formatted("X"));
        Path two = Files.writeString(temp.resolve("two.yaml"), facts.formatted("Y"));

        assertThat(refused(one, two))
                .hasMessage(two + ":2: speakers[0].slug: 'bad-x' is declared differently in " + one + ":2");
    }

    private InvalidFactsException refused(Path... wrong) {
        InvalidFactsException refused = catchThrowableOfType(
                InvalidFactsException.class, () -> files.importFiles(List.of(wrong), ImportProgress.NONE));
        assertThat(refused).isNotNull();
        return refused;
    }

    private static List<String> texts(InvalidFactsException refused) {
        return refused.problems().stream()
                .map(problem -> problem.line() + ": " + problem.path() + ": " + problem.message())
                .toList();
    }

    private static Consumer<String> is(String start) {
        return text -> assertThat(text).startsWith(start);
    }
}
