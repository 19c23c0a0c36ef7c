package org.claimbook.ops;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import jakarta.enterprise.context.Dependent;

import io.quarkus.arc.Unremovable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.review.ClaimExport;
import org.claimbook.claim.review.ExportFormat;
import org.claimbook.http.PublicUrl;

/** Writes the store to a file or to the standard output. */
@Dependent
@Unremovable
@Command(
        name = "export",
        description = {
            "Write the store as ClaimReviews that anybody can read, with all that Claimbook knows besides:",
            "\"import\" makes an equal store of it."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:written", "1:the file could not be written", "2:wrong usage"})
public class ExportCommand implements Callable<Integer> {
    private final ClaimExport export;
    private final PublicUrl url;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "DATAFEED",
            description = "datafeed (JSON-LD), ndjson or csv; datafeed unless given.")
    private ExportFormat format = ExportFormat.DATAFEED;

    @Option(names = "--to", paramLabel = "FILE", description = "Where to write; to the standard output unless given.")
    private @Nullable Path file;

    @Option(
            names = "--published",
            description = "Only published claims; unless given also drafts, retracted claims and unused names.")
    private boolean published;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Address of this Claimbook, for links to its claims; CLAIMBOOK_HTTP_PUBLIC_URL unless given.")
    private @Nullable String baseUrl;

    @Spec
    private CommandSpec spec;

    ExportCommand(ClaimExport export, PublicUrl url) {
        this.export = export;
        this.url = url;
    }

    @Override
    public Integer call() {
        Set<ClaimStatus> statuses = published ? EnumSet.of(ClaimStatus.PUBLISHED) : EnumSet.allOf(ClaimStatus.class);
        PrintWriter err = spec.commandLine().getErr();
        try {
            int written = file == null ? write(spec.commandLine().getOut(), statuses) : write(file, statuses);
            err.println("%,d claims written".formatted(written));
            return ExitCode.OK;
        } catch (IOException e) {
            err.println("cannot write: " + e);
            return 1;
        } finally {
            err.flush();
        }
    }

    /** Under another name first: a half export must not look like a whole one. */
    private int write(Path target, Set<ClaimStatus> statuses) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        int written;
        try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            written = write(out, statuses);
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        return written;
    }

    private int write(Writer out, Set<ClaimStatus> statuses) throws IOException {
        return export.write(format, statuses, baseUrl == null ? url.base() : baseUrl.replaceFirst("/+$", ""), out);
    }
}
