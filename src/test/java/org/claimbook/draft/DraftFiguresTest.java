package org.claimbook.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;

import org.claimbook.draft.text.Article;
import org.claimbook.draft.text.ArticleReader;

/** Compares what is proposed for articles with what a person marked in them. */
class DraftFiguresTest {
    private static final Path FILES = Path.of("src/test/resources/draft");
    private static final List<String> ARTICLES =
            List.of("ballot-dispute.txt", "bridge-closure.txt", "vaccine-recall.html", "warehouse-fire.txt");

    private static Article article(String file, Optional<LocalDate> published) throws IOException {
        String content = Files.readString(FILES.resolve(file));
        Article article = file.endsWith(".html") ? ArticleReader.html(content) : ArticleReader.text(content);
        return new Article(article.title(), article.text(), published);
    }

    private static Expectations expectations(String file) throws IOException {
        return Expectations.read(Files.readAllBytes(FILES.resolve(file.replaceFirst("\\.[a-z]+$", ".yaml"))));
    }

    /** A change of a rule that changes what is found in the articles shows here; people decide whether it is for the better. */
    @Test
    void theFiguresAreThoseThatWereApproved() throws IOException {
        Drafter drafter = new Drafter();
        StringBuilder received = new StringBuilder();
        for (String file : ARTICLES) {
            Expectations expected = expectations(file);
            Article article = article(file, expected.published());
            received.append(file)
                    .append(": ")
                    .append(DraftFigures.of(article, drafter.statements(article, List.of()), expected)
                            .text());
        }
        Path folder = Files.createDirectories(Path.of("target/received"));
        Files.writeString(folder.resolve("draft-figures.txt"), received);

        assertThat(received).hasToString(Files.readString(FILES.resolve("figures.txt")));
    }

    @Test
    void ofAPageOnlyTheArticleIsRead() throws IOException {
        Article article = ArticleReader.html(Files.readString(FILES.resolve("vaccine-recall.html")));

        assertThat(article.title()).isEqualTo("Halden Pharma recalls batch of flu vaccine");
        assertThat(article.publishedOn()).contains(LocalDate.of(2026, 10, 14));
        assertThat(article.text())
                .startsWith("The Norwegian drug maker")
                .endsWith("had informed the ministry.")
                .contains("“as a precaution”")
                .doesNotContain("editors said", "readers say", "Vials", "the king", "lawyers", "he said", "Ida Moen");
    }

    @Test
    void wordsThatAreNotInTheArticleCannotBeMarked() {
        Article article = new Article("", "The ferry was late, the captain said.", Optional.empty());
        Expectations wrong =
                Expectations.read("statements: [{speaker: captain, text: was early}]".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> DraftFigures.of(article, List.of(), wrong)).hasMessageContaining("was early");
    }

    /** The article itself is somebody else's and not part of the project; the launcher measures it where it is. */
    @Test
    void whatWasMarkedInTheFirstArticleHasAllStatementsOfItsFactFileThatOthersMade() throws IOException {
        JsonNode facts = new YAMLMapper()
                .readTree(
                        Path.of("src/main/resources/facts/putin-residence.yaml").toFile());
        TreeSet<String> stored = new TreeSet<>();
        for (JsonNode claim : facts.path("claims")) {
            for (JsonNode statement : claim.path("statements")) {
                if (!statement.path("speaker").asText().equals("news-site")) {
                    stored.add(claim.path("slug").asText() + "/"
                            + statement.path("slug").asText());
                }
            }
        }
        Expectations marked = Expectations.read(Files.readAllBytes(FILES.resolve("putin-residence.yaml")));
        TreeSet<String> named = new TreeSet<>(marked.facts());
        marked.statements().forEach(statement -> named.addAll(statement.facts()));

        assertThat(named).isEqualTo(stored);
    }
}
