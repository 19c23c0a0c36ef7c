package org.claimbook.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.claimbook.draft.text.Article;
import org.claimbook.draft.text.ArticleReader;

/**
 * Drafts articles in the styles of different houses: agencies, broadcasters, tabloids, weeklies. The rules were made with
 * "houses" in sight; those "heldout" were written and marked before anybody saw what the rules make of either.
 */
class HousesTest {
    private static final Path FILES = Path.of("src/test/resources/draft");

    @ParameterizedTest
    @CsvSource({"houses, 12", "heldout, 6"})
    void mostOfWhatIsSaidIsFoundAndLittleElse(String folder, int articles) throws IOException {
        Drafter drafter = new Drafter();
        int inArticles = 0;
        int found = 0;
        int proposed = 0;
        int wrong = 0;
        StringBuilder received = new StringBuilder();
        List<Path> texts;
        try (Stream<Path> files = Files.list(FILES.resolve(folder))) {
            texts = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        for (Path file : texts) {
            Expectations marked = Expectations.read(Files.readAllBytes(
                    file.resolveSibling(file.getFileName().toString().replace(".txt", ".yaml"))));
            Article read = ArticleReader.text(Files.readString(file));
            Article article = new Article(read.title(), read.text(), marked.published());
            DraftFigures figures = DraftFigures.of(article, drafter.statements(article, List.of()), marked);
            inArticles += figures.inArticle();
            found += figures.found();
            proposed += figures.proposed();
            wrong += figures.wrong();
            received.append(file.getFileName()).append(": ").append(figures.text());
        }
        received.insert(
                0,
                "%d articles: in them %d, found %d, proposed %d, wrong %d%n"
                        .formatted(texts.size(), inArticles, found, proposed, wrong));
        Path target = Files.createDirectories(Path.of("target/received"));
        Files.writeString(target.resolve("draft-" + folder + ".txt"), received);

        assertThat(texts).hasSize(articles);
        assertThat((double) found / inArticles).as(received.toString()).isGreaterThanOrEqualTo(0.85);
        assertThat((double) wrong / proposed).as(received.toString()).isLessThanOrEqualTo(0.05);
    }
}
