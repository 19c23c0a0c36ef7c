package org.claimbook.ops.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded store as it is opened: for its owner alone, whatever release has made it. */
class StoreCheckTest {
    @TempDir
    Path folder;

    @Test
    void onlyTheOwnerReadsWhatIsMadeAndNoOtherPasswordOpensIt() throws Exception {
        try (Connection connection = open(Optional.empty());
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists t (id int)");
        }

        try (Stream<Path> files = Files.walk(data())) {
            assertThat(files).hasSizeGreaterThan(2).allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .matches("rw[x-]------"));
        }
        assertThatThrownBy(() -> DriverManager.getConnection("jdbc:h2:file:" + data() + "/claimbook", "claimbook", ""))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Wrong user name or password");
    }

    @Test
    void aStoreOfAReleaseWithoutPasswordIsChangedOverAndKeepsWhatItHas() throws Exception {
        Files.createDirectories(data());
        try (Connection old = DriverManager.getConnection("jdbc:h2:file:" + data() + "/claimbook", "claimbook", "");
                Statement statement = old.createStatement()) {
            statement.execute("create table t as select 42 id");
        }
        Files.setPosixFilePermissions(data().resolve("claimbook.mv.db"), PosixFilePermissions.fromString("rw-r--r--"));

        for (int start = 1; start <= 2; start++) {
            try (Connection connection = open(Optional.empty());
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select id from t")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(42);
            }
        }
        onlyTheOwnerReadsWhatIsMadeAndNoOtherPasswordOpensIt();
    }

    @Test
    void whatIsNotOfTheStoreKeepsItsModeAndLinksAreNotFollowed() throws Exception {
        Files.createDirectories(data());
        Path notes = Files.writeString(data().resolve("notes.txt"), "somebody's");
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "somebody's too");
        Path key = Files.writeString(data().resolve("pseudonym.key"), "ours");
        Files.createSymbolicLink(data().resolve("claimbook.link"), elsewhere);
        for (Path file : List.of(notes, elsewhere, key)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }

        open(Optional.empty()).close();

        assertThat(List.of(notes, elsewhere, key))
                .extracting(file -> PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .containsExactly("rw-r--r--", "rw-r--r--", "rw-------");
        try (Stream<Path> files = Files.list(data())) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith(".try"));
        }
    }

    @Test
    void whatIsGoneOrAnothersIsLeftAlone() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        PrivateFiles.restrictOwn(file, () -> "somebody else");
        PrivateFiles.restrictOwn(folder.resolve("gone"), Files.getOwner(file));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r--r--");
    }

    @Test
    void anInterruptedReaderTakesTheStoreFromNobody() throws Exception {
        try (Connection connection = open(Optional.empty());
                Statement statement = connection.createStatement()) {
            statement.execute("create table t as select x id, repeat('x', 1000) text from system_range(1, 20000)");
            statement.execute("set cache_size 0");
            Thread reader = Thread.ofPlatform().start(() -> {
                try (Connection mine = open(Optional.empty());
                        Statement reading = mine.createStatement()) {
                    Thread.currentThread().interrupt();
                    reading.executeQuery("select count(distinct text) from t");
                } catch (SQLException e) {
                    Thread.currentThread().interrupt();
                }
            });
            reader.join();

            try (ResultSet rows = statement.executeQuery("select count(distinct id), max(text) from t")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(20_000);
            }
        }
    }

    @Test
    void whatIsWrongIsSaidInOneSentenceAndLeftAsItIs() throws Exception {
        open(Optional.empty()).close();
        Files.writeString(data().resolve("store.password"), "another");
        assertThatThrownBy(() -> open(Optional.empty()))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContainingAll("CLAIMBOOK_DATA", "store.password");
        assertThatThrownBy(() -> open(Optional.of("mine"))).hasMessageContaining("CLAIMBOOK_DB_PASSWORD");

        byte[] damaged = "no database at all, not even a short one".repeat(1000).getBytes();
        Files.write(data().resolve("claimbook.mv.db"), damaged);
        assertThatThrownBy(() -> open(Optional.empty())).hasMessageContainingAll("damaged", "restore");
        assertThat(Files.readAllBytes(data().resolve("claimbook.mv.db"))).isEqualTo(damaged);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Connection open(Optional<String> password) {
        String url = "jdbc:h2:owner:" + data() + "/claimbook;WRITE_DELAY=0;TRACE_LEVEL_FILE=0";
        return new StoreCheck(new Settings(data(), url, "claimbook", password, List.of(), Optional.of("h2"))).open();
    }
}
