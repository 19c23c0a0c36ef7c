package org.claimbook.ops;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jakarta.enterprise.context.Dependent;

import io.quarkus.arc.Unremovable;
import org.jboss.logging.Logger;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.claimbook.claim.facts.FactFiles;
import org.claimbook.claim.facts.InvalidFactsException;
import org.claimbook.claim.gate.GateRefusedException;
import org.claimbook.claim.review.ReviewImport;
import org.claimbook.claim.review.ReviewListener;
import org.claimbook.claim.review.ReviewReport;
import org.claimbook.claim.review.format.BadRecord;
import org.claimbook.claim.review.format.FileKind;

/** Loads fact files and ClaimReviews into the store and says what it added, changed and left alone. */
@Dependent
@Unremovable
@Command(
        name = "import",
        description = {
            "Load fact files, or ClaimReviews, into the store. What a file is, is told by its content.",
            "Fact files are checked together first, then stored together: all of them or, if anything is wrong, none.",
            "ClaimReviews come as JSON-LD (one, an array, a graph, a DataFeed), as NDJSON, as CSV, in a web page (JSON-LD,"
                    + " microdata), or as Google's Fact Check Tools answer. The good ones are stored, the bad ones listed; an import that was cut off is just started again."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:stored",
            "1:fact files were refused, nothing of them was stored",
            "2:wrong usage",
            "3:stored, except for the records that are listed"
        })
public class ImportCommand implements Callable<Integer> {
    private static final Logger LOG = Logger.getLogger(ImportCommand.class);
    private static final int REFUSED = 1;
    private static final int INCOMPLETE = 3;
    private static final int KILO = 1024;

    private final FactFiles facts;
    private final ReviewImport reviews;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Fact files (YAML in UTF-8) or files with ClaimReviews.")
    private List<Path> files = List.of();

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "Two letters: the language of ClaimReviews that name none; told by their words unless given.")
    private String language = "";

    @Spec
    private CommandSpec spec;

    ImportCommand(FactFiles facts, ReviewImport reviews) {
        this.facts = facts;
        this.reviews = reviews;
    }

    @Override
    public Integer call() throws IOException {
        if (!language.matches("|[a-z]{2}")) {
            throw new ParameterException(spec.commandLine(), "--language: '" + language + "' is no two-letter code");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<Path> factFiles = new ArrayList<>();
        Map<Path, FileKind> others = new LinkedHashMap<>();
        for (Path file : files) {
            // what cannot be read is refused by the fact files
            FileKind kind = Files.isRegularFile(file) && Files.isReadable(file) ? FileKind.of(file) : FileKind.FACTS;
            if (kind == FileKind.FACTS) {
                factFiles.add(file);
            } else {
                others.put(file, kind);
            }
        }
        boolean refused = false;
        try {
            if (!factFiles.isEmpty()) {
                out.println(importFacts(factFiles, err));
                out.flush();
            }
        } catch (InvalidFactsException | GateRefusedException e) {
            err.println(e.getMessage());
            err.println(others.isEmpty() ? "Nothing was stored." : "Nothing of the fact files was stored.");
            err.flush();
            refused = true;
        }
        boolean complete = true;
        for (Path file : others.keySet()) {
            complete &= imported(file, others.size() > 1 ? file + ": " : "", out, err);
        }
        return refused ? REFUSED : complete ? ExitCode.OK : INCOMPLETE;
    }

    /** Whatever is wrong with one file, the next ones are read. */
    private boolean imported(Path file, String prefix, PrintWriter out, PrintWriter err) {
        try {
            ReviewReport report = importReviews(file, err);
            out.println(prefix + report.text());
            out.flush();
            return report.bad() == 0;
        } catch (IOException | RuntimeException e) {
            LOG.debugf(e, "Importing %s", file);
            err.println(file + ": not read to its end: " + e);
            err.flush();
            return false;
        }
    }

    private String importFacts(List<Path> factFiles, PrintWriter err) {
        try (ProgressLine progress = ProgressLine.onTerminal("claims", err)) {
            return facts.importFiles(factFiles, progress).text();
        }
    }

    private ReviewReport importReviews(Path file, PrintWriter err) throws IOException {
        try (ProgressLine progress = ProgressLine.onTerminal("KB", err)) {
            return reviews.importFile(file, language, new ReviewListener() {
                @Override
                public void readBytes(long read, long all) {
                    progress.advancedTo(Math.toIntExact(read / KILO), Math.toIntExact(all / KILO));
                }

                @Override
                public void bad(BadRecord bad) {
                    err.println(bad);
                    err.flush();
                }
            });
        }
    }
}
