package org.claimbook.ops.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import jakarta.enterprise.context.Dependent;

import io.quarkus.arc.Unremovable;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.claimbook.ops.start.StartCheck;
import org.claimbook.ops.start.StartRefusedException;
import org.claimbook.ops.start.StoreInUseException;

/** Moves the embedded store to PostgreSQL. */
@Dependent
@Unremovable
@Command(
        name = "migrate",
        description = {
            "Copy the embedded store in CLAIMBOOK_DATA into the empty PostgreSQL database that CLAIMBOOK_DB_URL names,",
            "and compare both row by row. The embedded store is left as it is; stop the service before."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:copied", "1:refused, nothing was changed", "2:wrong usage"})
public class MigrateCommand implements Callable<Integer> {
    private static final String ONLY_WAY = "h2-to-postgresql";

    private final Backup backup;
    private final Restore restore;
    private final KeptKey key;
    private final Path data;

    @Parameters(paramLabel = "h2-to-postgresql", description = "From where to where; there is but this one way.")
    private String way = "";

    @Spec
    private CommandSpec spec;

    MigrateCommand(
            Backup backup, Restore restore, KeptKey key, @ConfigProperty(name = "claimbook.data-folder") Path data) {
        this.backup = backup;
        this.restore = restore;
        this.key = key;
        this.data = data;
    }

    @Override
    public Integer call() {
        if (!way.equals(ONLY_WAY)) {
            throw new ParameterException(spec.commandLine(), "'" + way + "' is not " + ONLY_WAY);
        }
        Path file = data.resolve(ONLY_WAY + ".zip");
        try (Connection embedded = StartCheck.openEmbedded(ConfigProvider.getConfig())) {
            Optional<String> wanted = key.readFile();
            if (wanted.isPresent()) {
                key.check(wanted.get());
            }
            backup.write(embedded, wanted, file);
            try (BackupFile written = BackupFile.open(file)) {
                restore.from(written);
                spec.commandLine().getOut().println(written.manifest().text() + " copied");
            } finally {
                Files.deleteIfExists(file);
            }
            return ExitCode.OK;
        } catch (IOException | SQLException | BackupException | StartRefusedException | StoreInUseException e) {
            spec.commandLine().getErr().println("Nothing was copied: " + e.getMessage());
            return 1;
        }
    }
}
