package org.claimbook.ops.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** Fills an empty database from a backup: makes the tables as they were then, fills them, and brings them up to date. */
@ApplicationScoped
class Restore {
    private static final int BATCH = 500;

    private final DataSource database;
    private final Flyway migrations;

    Restore(DataSource database, Flyway migrations) {
        this.database = database;
        this.migrations = migrations;
    }

    /** @throws BackupException if the database is not empty, or the backup does not fit it; nothing is changed then */
    void from(BackupFile backup) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            Optional<String> there = new Schema(connection).anything();
            if (there.isPresent()) {
                throw new BackupException("the database is not empty, as it has '" + there.get()
                        + "', and a backup is only restored into an empty one:"
                        + " name another by CLAIMBOOK_DATA or CLAIMBOOK_DB_URL");
            }
        }
        MigrationVersion then = MigrationVersion.fromVersion(backup.manifest().schema());
        MigrationVersion newest = MigrationVersion.fromVersion(migrations
                .info()
                .all()[migrations.info().all().length - 1]
                .getVersion()
                .getVersion());
        if (then.compareTo(newest) > 0) {
            throw new BackupException(
                    "the backup is of release %s with tables of version %s, newer than these of version %s:"
                                    .formatted(backup.manifest().version(), then, newest)
                            + " use that release");
        }
        boolean done = false;
        try {
            configured(then).migrate();
            fill(backup);
            migrations.migrate();
            done = true;
        } finally {
            // what others may have put there, of a kind that was not looked for, keeps Flyway from beginning
            if (!done && begun()) {
                configured(then).clean();
            }
        }
    }

    private boolean begun() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new Schema(connection).version().isPresent();
        }
    }

    private Flyway configured(MigrationVersion target) {
        return Flyway.configure()
                .configuration(migrations.getConfiguration())
                .target(target)
                .cleanDisabled(false)
                .load();
    }

    private void fill(BackupFile backup) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Schema schema = new Schema(connection);
            List<Table> tables = schema.tables();
            try (Statement statement = connection.createStatement()) {
                // migrations put some rows into new tables
                for (Table table : tables.reversed()) {
                    statement.executeUpdate("delete from " + table.name());
                }
            }
            for (Table table : tables) {
                fill(connection, table, backup);
            }
            compare(connection, tables, backup);
            schema.numberAbove(tables);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void fill(Connection connection, Table table, BackupFile backup) throws SQLException, IOException {
        try (PreparedStatement insertion = table.insertion(connection)) {
            int[] waiting = new int[1];
            backup.rows(table.name(), row -> {
                table.bind(insertion, row);
                insertion.addBatch();
                if (++waiting[0] % BATCH == 0) {
                    insertion.executeBatch();
                }
            });
            insertion.executeBatch();
        }
    }

    private static void compare(Connection connection, List<Table> tables, BackupFile backup)
            throws SQLException, IOException {
        for (Table table : tables) {
            RowDigest digest = new RowDigest();
            table.read(connection, digest::add);
            if (!digest.content().equals(backup.manifest().tables().get(table.name()))) {
                throw new BackupException("table " + table.name() + " differs from the backup after it was filled");
            }
        }
    }
}
