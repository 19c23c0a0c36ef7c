package org.claimbook.ops.start;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.microprofile.config.Config;

/**
 * What has to be known before the application starts.
 *
 * @param data the folder of the embedded database, absolute
 * @param url of the database, JDBC
 * @param password of the database, if the operator has set one
 * @param port that is listened at; 0 is any
 * @param builtFor the kind of database that the application was built for; empty where that is not known yet, as packaged
 *     applications learn it while they start
 */
record Settings(Path data, String url, String user, Optional<String> password, Door door, Optional<String> builtFor) {

    /** Where is listened. */
    record Door(String host, int port) {}

    /** @throws StartRefusedException if one of them cannot be read */
    static Settings of(Config config) {
        return new Settings(
                Path.of(config.getValue("claimbook.data-folder", String.class)),
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getOptionalValue("quarkus.datasource.username", String.class)
                        .orElse(""),
                config.getOptionalValue("CLAIMBOOK_DB_PASSWORD", String.class),
                new Door(
                        config.getOptionalValue("quarkus.http.host", String.class)
                                .orElse("0.0.0.0"),
                        port(config)),
                config.getOptionalValue("quarkus.datasource.db-kind", String.class));
    }

    /** The same with the embedded database in place of another. */
    Settings ofEmbedded() {
        String embedded = "jdbc:h2:owner:" + data + "/claimbook;WRITE_DELAY=0;TRACE_LEVEL_FILE=0";
        return new Settings(data, embedded, "claimbook", Optional.empty(), door, Optional.of("h2"));
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

    private static int port(Config config) {
        String port = config.getValue("quarkus.http.port", String.class);
        try {
            return Integer.parseUnsignedInt(port);
        } catch (NumberFormatException e) {
            throw new StartRefusedException(
                    "CLAIMBOOK_PORT: '" + port + "' is no port: set a number from 1 to 65535", e);
        }
    }
}
