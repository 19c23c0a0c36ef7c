package org.claimbook.ops.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.Config;

/**
 * What has to be known before the application starts.
 *
 * @param data the folder of the embedded database, absolute
 * @param url of the database, JDBC
 * @param password of the database, if the operator has set one
 * @param doors where is listened, as far as the operator has said so
 * @param builtFor the kind of database that the application was built for; empty where that is not known yet, as packaged
 *     applications learn it while they start
 */
record Settings(
        Path data, String url, String user, Optional<String> password, List<Door> doors, Optional<String> builtFor) {

    private static final int LARGEST_PORT = 65_535;

    /**
     * Where is listened.
     *
     * @param setting that names the port
     * @param port 0 is any
     */
    record Door(String setting, String host, int port) {}

    /** @throws StartRefusedException if one of them cannot be read */
    static Settings of(Config config) {
        return new Settings(
                Path.of(config.getValue("claimbook.data-folder", String.class)),
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getOptionalValue("quarkus.datasource.username", String.class)
                        .orElse(""),
                config.getOptionalValue("CLAIMBOOK_DB_PASSWORD", String.class),
                doors(config),
                config.getOptionalValue("quarkus.datasource.db-kind", String.class));
    }

    /** The same with the embedded database in place of another. */
    Settings ofEmbedded() {
        String embedded = "jdbc:h2:owner:" + data + "/claimbook;WRITE_DELAY=0;TRACE_LEVEL_FILE=0";
        return new Settings(data, embedded, "claimbook", Optional.empty(), doors, Optional.of("h2"));
    }

    /** Whether the database is a file of ours, in our folder. */
    boolean embedded() {
        return url.startsWith("jdbc:h2:owner:" + data);
    }

    boolean h2() {
        return url.startsWith("jdbc:h2:");
    }

    /** The address of the database without what may follow or precede its name: a user and a password. */
    String shownUrl() {
        return url.replaceFirst("[?;].*", "").replaceFirst("//[^/]*@", "//");
    }

    /** Why the database failed, in a few words; drivers quote the address. */
    String why(Exception failure) {
        return Reasons.of(failure).replace(url, shownUrl());
    }

    private static List<Door> doors(Config config) {
        Door web = door(
                config.getOptionalValue("quarkus.http.host", String.class).orElse("0.0.0.0"),
                "CLAIMBOOK_PORT",
                config.getValue("quarkus.http.port", String.class));
        Optional<Door> management = config.getOptionalValue("claimbook.management.port", String.class)
                .map(port -> door(
                        config.getOptionalValue("claimbook.management.host", String.class)
                                .orElse("127.0.0.1"),
                        "CLAIMBOOK_MANAGEMENT_PORT",
                        port));
        if (management
                .filter(door -> door.port() == web.port() && door.port() != 0)
                .isPresent()) {
            throw new StartRefusedException(
                    "CLAIMBOOK_MANAGEMENT_PORT: %d is CLAIMBOOK_PORT too: set another".formatted(web.port()));
        }
        return Stream.concat(Stream.of(web), management.stream()).toList();
    }

    private static Door door(String host, String setting, String port) {
        try {
            int number = Integer.parseUnsignedInt(port);
            if (number <= LARGEST_PORT) {
                return new Door(setting, host, number);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new StartRefusedException(setting + ": '" + port + "' is no port: set a number from 1 to 65535");
    }
}
