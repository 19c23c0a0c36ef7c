package org.claimbook.ops;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import jakarta.enterprise.context.Dependent;

import io.quarkus.arc.Unremovable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.claimbook.claim.Change;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Topic;
import org.claimbook.draft.DraftFigures;
import org.claimbook.draft.Drafts;
import org.claimbook.draft.Expectations;
import org.claimbook.draft.ProposedStatement;
import org.claimbook.draft.text.Article;
import org.claimbook.draft.text.ArticleReader;

/** Finds in a news article who said what. */
@Dependent
@Unremovable
@Command(
        name = "draft",
        description = {
            "Find in an English news article who said what, and print it with the place in the text.",
            "Nothing is stored unless --store says so, and nothing is ever published."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:the article cannot be read", "2:wrong usage"})
public class DraftCommand implements Callable<Integer> {
    private final Drafts drafts;

    @Parameters(paramLabel = "ARTICLE", description = "The article: .txt in UTF-8, or .html.")
    private Path file = Path.of("");

    @Option(names = "--published", description = "The day of the article, 2025-12-31, to which \"on Monday\" relates.")
    private @Nullable LocalDate published;

    @Option(names = "--expect", paramLabel = "FILE", description = "Compare with what a person marked in the article.")
    private @Nullable Path expected;

    @ArgGroup(exclusive = false)
    private @Nullable Storing storing;

    @Spec
    private CommandSpec spec;

    /** What is needed to store drafts. */
    static class Storing {
        @Option(
                names = "--store",
                required = true,
                paramLabel = "TOPIC",
                description = "Store draft claims in this topic.")
        private String topic = "";

        @Option(names = "--topic-title", paramLabel = "TITLE", description = "Title of the topic if it is new.")
        private @Nullable String topicTitle;

        @Option(
                names = "--source",
                required = true,
                paramLabel = "SLUG",
                description = "Id of the article as a source.")
        private String source = "";

        @Option(names = "--publisher", required = true, description = "Who published the article.")
        private String publisher = "";

        @Option(names = "--title", required = true, description = "The headline of the article.")
        private String title = "";

        @Option(names = "--url", description = "Where the article can be read.")
        private @Nullable URI url;
    }

    DraftCommand(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Article article = read();
            List<ProposedStatement> statements = drafts.of(article);
            statements.forEach(statement -> print(statement, out));
            if (expected != null) {
                Expectations expectations = Expectations.read(Files.readAllBytes(expected));
                out.print(DraftFigures.of(article, statements, expectations).text());
            }
            if (storing != null) {
                store(storing, article, statements, out);
            }
            out.flush();
            return ExitCode.OK;
        } catch (IOException e) {
            return refuse("cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            return refuse(String.valueOf(e.getMessage()));
        }
    }

    private int refuse(String reason) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(file + ": " + reason);
        err.flush();
        return 1;
    }

    private Article read() throws IOException {
        String content = Files.readString(file, StandardCharsets.UTF_8);
        boolean page = file.toString().toLowerCase(Locale.ROOT).matches(".*\\.html?");
        Article article = page ? ArticleReader.html(content) : ArticleReader.text(content);
        return published == null ? article : new Article(article.title(), article.text(), Optional.of(published));
    }

    private static void print(ProposedStatement statement, PrintWriter out) {
        out.printf(
                "%d-%d  %s%s, %s%s%s (%s?)%n    %s%n",
                statement.span().begin(),
                statement.span().end(),
                statement.speaker().orElse("unknown speaker"),
                statement
                        .known()
                        .map(Speaker::slug)
                        .map(slug -> " [" + slug + "]")
                        .orElse(""),
                statement.verb(),
                statement.via().isEmpty() ? "" : ", via " + String.join(", ", statement.via()),
                statement.saidOn().map(day -> ", on " + day).orElse(""),
                statement.stance(),
                statement.text().replace('\n', ' '));
    }

    private void store(Storing where, Article article, List<ProposedStatement> statements, PrintWriter out) {
        String topicTitle = where.topicTitle == null ? where.topic : where.topicTitle;
        Drafts.Stored stored = drafts.store(
                statements,
                new Topic(where.topic, topicTitle),
                new Source(
                        where.source,
                        where.publisher,
                        where.title,
                        where.url,
                        article.publishedOn().orElse(null),
                        null),
                Change.IMPORT);
        stored.stored().forEach(slug -> out.println("stored " + slug));
        stored.there().forEach(slug -> out.println("was there already " + slug));
        stored.left()
                .forEach(left -> out.println(
                        "not stored, unknown speaker: " + left.text().replace('\n', ' ')));
    }
}
