package org.claimbook.ops.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import jakarta.enterprise.context.Dependent;

import io.quarkus.arc.Unremovable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fills an empty system from a backup. */
@Dependent
@Unremovable
@Command(
        name = "restore",
        description = {
            "Fill an empty system from a backup, of this or an older release, of either kind of database.",
            "The file is checked before anything is changed, and the store is compared with it row by row afterwards."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:restored", "1:refused, nothing was changed", "2:wrong usage"})
public class RestoreCommand implements Callable<Integer> {
    private final Restore restore;
    private final KeptKey key;

    @Parameters(paramLabel = "FILE", description = "What \"backup\" has written.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec;

    RestoreCommand(Restore restore, KeptKey key) {
        this.restore = restore;
        this.key = key;
    }

    @Override
    public Integer call() {
        try (BackupFile backup = BackupFile.open(file)) {
            Optional<String> wanted = backup.key();
            if (wanted.isPresent()) {
                key.check(wanted.get());
            }
            restore.from(backup);
            if (wanted.isPresent()) {
                key.keep(wanted.get());
            }
            spec.commandLine().getOut().println(backup.manifest().text() + " restored");
            return ExitCode.OK;
        } catch (IOException | SQLException | BackupException e) {
            spec.commandLine().getErr().println("Nothing was restored: " + e.getMessage());
            return 1;
        }
    }
}
