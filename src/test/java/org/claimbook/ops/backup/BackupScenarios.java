package org.claimbook.ops.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.access.Keys;
import org.claimbook.access.Role;
import org.claimbook.claim.facts.FactFiles;
import org.claimbook.claim.write.ImportProgress;

/** A store that is carried to another system is the same store there. */
abstract class BackupScenarios {
    private static final Path BRIDGE = Path.of("src/test/resources/facts/store/bridge.yaml");
    /** The last migration of an older release. */
    private static final String OLD = "40";

    private static final Path ROWS = Path.of("src/test/resources/ops/backup/release-40.sql");
    /** What no migration since has changed. */
    private static final List<String> KEPT = List.of(
            "claim",
            "statement",
            "statement_source",
            "assessment",
            "claim_revision",
            "audit",
            "access_key",
            "conversation_follow");

    private static final Optional<String> KEY = Optional.of("the key of a test, long enough to be one");

    @Inject
    DataSource store;

    @Inject
    Flyway migrations;

    @Inject
    Backup backup;

    @Inject
    FactFiles facts;

    @Inject
    Keys keys;

    @TempDir
    Path folder;

    @BeforeEach
    void putSomethingIn() {
        facts.importFiles(List.of(BRIDGE), ImportProgress.NONE);
        keys.create(Role.READER, "a reader of \"backups\" \n".strip(), Instant.parse("2099-01-01T00:00:00.123456Z"));
    }

    /** An empty database. */
    abstract DataSource emptyDatabase() throws SQLException;

    /** With a pool: H2's checks of lists of values work only as long as the connection that made them is open. */
    static DataSource emptyH2() {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    private Path written(DataSource from) throws SQLException, IOException {
        Path file = folder.resolve(UUID.randomUUID() + ".zip");
        try (Connection connection = from.getConnection()) {
            backup.write(connection, KEY, file);
        }
        return file;
    }

    private Restore restoring(DataSource into) {
        return new Restore(into, ofRelease(into, "latest"));
    }

    private static Manifest manifest(Path file) throws SQLException, IOException {
        try (BackupFile backup = BackupFile.open(file)) {
            assertThat(backup.key()).isEqualTo(KEY);
            return backup.manifest();
        }
    }

    /** What a file has of the tables that are as they were. */
    private static Map<String, Manifest.TableContent> kept(Path file) throws SQLException, IOException {
        Map<String, Manifest.TableContent> tables = new TreeMap<>(manifest(file).tables());
        tables.keySet().retainAll(KEPT);
        assertThat(tables).hasSameSizeAs(KEPT).allSatisfy((name, content) -> assertThat(content.rows())
                .as(name)
                .isPositive());
        return tables;
    }

    @Test
    void whatIsRestoredEqualsWhatWasBackedUpRowByRow() throws Exception {
        Path file = written(store);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        DataSource other = emptyDatabase();

        try (BackupFile from = BackupFile.open(file)) {
            restoring(other).from(from);
        }

        Manifest before = manifest(file);
        assertThat(manifest(written(other)).tables()).isEqualTo(before.tables());
        assertThat(before.tables().get("claim").rows()).isGreaterThanOrEqualTo(2);
        assertThat(before.tables().get("access_key").rows()).isPositive();
        assertThat(before.tables()).containsKeys("audit", "claim_revision", "conversation_follow", "webhook");
        try (Connection connection = other.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("insert into access_key (name, label, role, salt, hash, created_at)"
                            + " select 'another', label, role, salt, hash, created_at from access_key where id ="
                            + " (select max(id) from access_key)"))
                    .as("new rows are numbered after those that were restored")
                    .isEqualTo(1);
        }
    }

    @Test
    void aDatabaseThatIsNotEmptyIsLeftAsItIs() throws Exception {
        Path file = written(store);

        try (BackupFile from = BackupFile.open(file)) {
            assertThatThrownBy(() -> restoring(store).from(from))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("not empty");
        }

        assertThat(manifest(written(store)).tables().get("claim"))
                .isEqualTo(manifest(file).tables().get("claim"));
    }

    @Test
    void whatOthersKeepInADatabaseIsNeitherMixedWithABackupNorTakenAway() throws Exception {
        Path file = written(store);
        for (String theirs : List.of("table theirs (id int)", "view theirs as select 1 id", "sequence theirs")) {
            DataSource database = emptyDatabase();
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create " + theirs);
            }

            try (BackupFile from = BackupFile.open(file)) {
                assertThatThrownBy(() -> restoring(database).from(from))
                        .isInstanceOf(BackupException.class)
                        .hasMessageContaining("not empty");
            }

            try (Connection connection = database.getConnection()) {
                assertThat(new Schema(connection).version()).isEmpty();
                assertThat(new Schema(connection).anything())
                        .hasValueSatisfying(name -> assertThat(name).isEqualToIgnoringCase("theirs"));
            }
        }
    }

    @Test
    void aBackupThatWasChangedIsRefusedAndAHalfOneToo() throws Exception {
        Path changed = written(store);
        Path half = folder.resolve("half.zip");
        byte[] whole = Files.readAllBytes(changed);
        Files.write(half, Arrays.copyOf(whole, whole.length / 2));
        try (FileSystem zip = FileSystems.newFileSystem(changed)) {
            Path claims = zip.getPath("tables/claim.ndjson");
            Files.writeString(claims, Files.readString(claims).replace("cracked", "whole"), StandardCharsets.UTF_8);
        }

        assertThatThrownBy(() -> BackupFile.open(changed)).hasMessageContaining("table claim is not as it was written");
        assertThatThrownBy(() -> BackupFile.open(half))
                .hasMessageContaining("half.zip' is no backup, or a damaged one");
        assertThatThrownBy(() -> BackupFile.open(BRIDGE)).hasMessageContaining("bridge.yaml' is no backup");
    }

    @Test
    void aBackupOfAnOlderReleaseIsBroughtUpToDateAndOneOfANewerIsRefused() throws Exception {
        DataSource old = emptyH2();
        fillAsOlderRelease(old);
        Path file = written(old);
        DataSource other = emptyDatabase();
        try (BackupFile from = BackupFile.open(file)) {
            restoring(other).from(from);
        }
        assertThat(manifest(file).schema()).isEqualTo(OLD);
        assertThat(manifest(written(other)).schema())
                .isEqualTo(manifest(written(store)).schema());
        assertThat(kept(written(other))).isEqualTo(kept(file));
        assertThat(topics(other)).isEqualTo(topics(old)).isNotEmpty();
        Path newer = written(store);
        try (FileSystem zip = FileSystems.newFileSystem(newer)) {
            Path manifest = zip.getPath("manifest.json");
            Files.writeString(
                    manifest,
                    Files.readString(manifest).replaceFirst("\"schema\" : \"\\d+\"", "\"schema\" : \"9999\""));
        }
        DataSource untouched = emptyDatabase();
        try (BackupFile from = BackupFile.open(newer)) {
            assertThatThrownBy(() -> restoring(untouched).from(from)).hasMessageContaining("use that release");
        }
        try (Connection connection = untouched.getConnection()) {
            assertThat(new Schema(connection).version()).isEmpty();
        }
    }

    @Test
    void anUpgradeKeepsWhatIsThereAndIsTakenBackByTheBackupMadeBefore() throws Exception {
        DataSource system = emptyDatabase();
        fillAsOlderRelease(system);
        Path before = written(system);

        ofRelease(system, "latest").migrate();
        assertThat(manifest(written(system)).schema())
                .isEqualTo(manifest(written(store)).schema());
        assertThat(kept(written(system))).isEqualTo(kept(before));
        assertThat(topics(system)).containsExactly("77 old Of an older release IMPORTED");

        DataSource again = emptyDatabase();
        try (BackupFile from = BackupFile.open(before)) {
            new Restore(again, ofRelease(again, OLD)).from(from);
        }
        assertThat(manifest(written(again)).schema()).isEqualTo(OLD);
        assertThat(manifest(written(again)).tables()).isEqualTo(manifest(before).tables());
    }

    /** As the older release had them: the tables get new columns. */
    private static List<String> topics(DataSource database) throws SQLException {
        List<String> topics = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, slug, title, origin from topic order by id")) {
            while (rows.next()) {
                topics.add(
                        String.join(" ", rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        }
        return topics;
    }

    private Flyway ofRelease(DataSource database, String newest) {
        return Flyway.configure()
                .configuration(migrations.getConfiguration())
                .dataSource(database)
                .target(newest)
                .load();
    }

    private void fillAsOlderRelease(DataSource database) throws SQLException, IOException {
        ofRelease(database, OLD).migrate();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            boolean h2 = connection.getMetaData().getURL().startsWith("jdbc:h2:");
            for (String row : Files.readString(ROWS)
                    .replaceAll("(?m)^--.*", "")
                    .replace("BYTES", h2 ? "X'1f8b'" : "'\\x1f8b'")
                    .split(";\\s*")) {
                statement.execute(row);
            }
        }
    }
}
