package org.claimbook.ops.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import jakarta.enterprise.context.Dependent;

import io.quarkus.arc.Unremovable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the whole store into a file. */
@Dependent
@Unremovable
@Command(
        name = "backup",
        description = {
            "Write the whole store, with history, audit trail, keys, followers and the key for pseudonyms, into one file.",
            "The service may run meanwhile. Only you can read the file: whoever has it has all that is stored."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:written", "1:not written", "2:wrong usage"})
public class BackupCommand implements Callable<Integer> {
    private final Backup backup;
    private final KeptKey key;
    private final DataSource database;

    @Parameters(paramLabel = "FILE", description = "What to write; a file that is there is replaced.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec;

    BackupCommand(Backup backup, KeptKey key, DataSource database) {
        this.backup = backup;
        this.key = key;
        this.database = database;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Connection connection = database.getConnection()) {
            Manifest manifest = backup.write(connection, key.read(), file);
            out.println(manifest.text() + " written");
            return ExitCode.OK;
        } catch (IOException | SQLException | BackupException e) {
            spec.commandLine().getErr().println("'" + file + "' was not written: " + e.getMessage());
            return 1;
        }
    }
}
