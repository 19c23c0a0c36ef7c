package org.claimbook.ops;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import jakarta.enterprise.context.Dependent;

import io.quarkus.arc.Unremovable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.claimbook.claim.FactFiles;
import org.claimbook.claim.InvalidFactsException;

/** Loads fact files into the store and says what it added, revised and left alone. */
@Dependent
@Unremovable
@Command(
        name = "import",
        description = {
            "Load fact files into the store.",
            "The files are checked together first, then stored together: all of them or, if anything is wrong, none."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:stored", "1:refused, nothing was stored", "2:wrong usage"})
public class ImportCommand implements Callable<Integer> {
    private final FactFiles facts;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Fact files, YAML in UTF-8.")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec;

    ImportCommand(FactFiles facts) {
        this.facts = facts;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            out.println(report(err));
            out.flush();
            return ExitCode.OK;
        } catch (InvalidFactsException e) {
            err.println(e.getMessage());
            err.println("Nothing was stored.");
            err.flush();
            return 1;
        }
    }

    private String report(PrintWriter err) {
        try (ProgressLine progress = ProgressLine.onTerminal(err)) {
            return facts.importFiles(files, progress).text();
        }
    }
}
