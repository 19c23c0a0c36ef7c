package org.claimbook.ops.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.h2.api.ErrorCode;

/** Opens the database of H2 before anybody else does, so that what is wrong with it is said in one sentence. */
final class StoreCheck {
    /** What the service itself keeps in the data folder; all else there is somebody's whom we do not know. */
    private static final Pattern OURS =
            Pattern.compile("claimbook\\..*|(store\\.password|pseudonym\\.key|telegram-sent\\.tsv)(\\.part)?");

    private final Settings settings;

    StoreCheck(Settings settings) {
        this.settings = settings;
    }

    /**
     * A connection that keeps the database open. A store of a release that had no password yet is given one.
     *
     * @throws StoreInUseException if another process has it
     * @throws StartRefusedException if it cannot be opened
     */
    Connection open() {
        OwnersFile.register();
        String password = settings.password().orElse("");
        if (settings.embedded()) {
            prepareFolder();
            password = settings.password().orElseGet(this::keptPassword);
        }
        try {
            return DriverManager.getConnection(settings.url(), settings.user(), password);
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.WRONG_USER_OR_PASSWORD && settings.embedded()) {
                return openWithout(password);
            }
            throw refused(e);
        }
    }

    private void prepareFolder() {
        try {
            PrivateFiles.folder(settings.data());
            // whether there can be new ones, and whose they are, is only known by trying
            Path attempt = Files.createTempFile(settings.data(), ".try-", null);
            try (Stream<Path> files = Files.list(settings.data())) {
                UserPrincipal us = Files.getOwner(attempt);
                PrivateFiles.restrictOwn(settings.data(), us);
                files.filter(file -> OURS.matcher(file.getFileName().toString()).matches())
                        .forEach(file -> PrivateFiles.restrictOwn(file, us));
            } finally {
                Files.deleteIfExists(attempt);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private String keptPassword() {
        try {
            return new StorePassword(settings.data()).readOrMake();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Stores of earlier releases had an empty password. */
    private Connection openWithout(String password) {
        try {
            Connection connection = DriverManager.getConnection(settings.url(), settings.user(), "");
            try (Statement statement = connection.createStatement()) {
                statement.execute("alter user \"%s\" set password '%s'"
                        .formatted(
                                connection.getMetaData().getUserName().replace("\"", "\"\""),
                                password.replace("'", "''")));
            }
            return connection;
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private StartRefusedException unusable(IOException e) {
        return new StartRefusedException(
                "CLAIMBOOK_DATA: the folder '%s' cannot be used (%s): name one that this user may write to"
                        .formatted(settings.data(), Reasons.of(e)),
                e);
    }

    private RuntimeException refused(SQLException e) {
        String name = settings.embedded()
                ? "CLAIMBOOK_DATA: the store in '" + settings.data() + "'"
                : "CLAIMBOOK_DB_URL: the database '" + settings.shownUrl() + "'";
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                new StoreInUseException(
                        name + " is in use by another process of Claimbook: stop that one, or give this one another");
            case ErrorCode.WRONG_USER_OR_PASSWORD ->
                new StartRefusedException(
                        name + " has another password than "
                                + (settings.password().isPresent()
                                        ? "CLAIMBOOK_DB_PASSWORD has: set that of user " + settings.user()
                                        : "the file store.password beside it has: bring back the one it was made with"),
                        e);
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 ->
                new StartRefusedException(
                        name + " is damaged and was left as it is: put a backup in its place (./claimbook restore)", e);
            default -> new StartRefusedException(name + " cannot be opened (" + settings.why(e) + ")", e);
        };
    }
}
