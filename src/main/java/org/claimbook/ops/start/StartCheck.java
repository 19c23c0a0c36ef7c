package org.claimbook.ops.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what most often is wrong before anything is started or changed. The embedded database stays open from here
 * on, as opening it takes long where it is large.
 */
@ApplicationScoped
public class StartCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Nullable
    private static Connection held;

    /**
     * @param serving whether the application is going to listen
     * @throws StartRefusedException in one sentence, if the application cannot start
     * @throws StoreInUseException if another process has the embedded database
     */
    public static void run(Config config, boolean serving) {
        Settings settings = Settings.of(config);
        SettingsCheck.run(config);
        if (serving) {
            settings.doors().stream().filter(door -> door.port() != 0).forEach(StartCheck::checkPort);
        }
        String kind = settings.h2() ? "h2" : "postgresql";
        if (!settings.url().startsWith("jdbc:" + kind + ":")) {
            throw new StartRefusedException("CLAIMBOOK_DB_URL: '" + settings.shownUrl()
                    + "' is neither of H2 nor of PostgreSQL: set one like jdbc:postgresql://host/name, or none");
        }
        if (settings.builtFor().filter(built -> !built.equals(kind)).isPresent()) {
            throw new StartRefusedException("CLAIMBOOK_DB_URL: '" + settings.shownUrl()
                    + "' is no database of the kind that this application was built for, "
                    + settings.builtFor().get());
        }
        if (settings.h2()) {
            held = new StoreCheck(settings).open();
            keepConnections();
        } else {
            new ServerCheck(settings, PATIENCE, System.err).run();
        }
    }

    /**
     * H2 keeps with each "check (role in ('READER', …))" the session that has made it, and when that is closed nothing can
     * be written to the table any more. It is one of the pool's, after the migrations of a first start.
     */
    private static void keepConnections() {
        String idle = "quarkus.datasource.jdbc.idle-removal-interval";
        if (System.getProperty(idle) == null) {
            System.setProperty(idle, "0");
        }
    }

    /**
     * The embedded database beside another that the application works with.
     *
     * @throws StartRefusedException if there is none, or it cannot be opened
     * @throws StoreInUseException if another process has it
     */
    public static Connection openEmbedded(Config config) {
        Settings settings = Settings.of(config).ofEmbedded();
        if (Files.notExists(settings.data().resolve("claimbook.mv.db"))) {
            throw new StartRefusedException("CLAIMBOOK_DATA: there is no store in '" + settings.data() + "'");
        }
        return new StoreCheck(settings).open();
    }

    private static void checkPort(Settings.Door door) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(door.host(), door.port()));
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefusedException(
                    "%s: port %d cannot be listened at (%s): stop who uses it, or set another"
                            .formatted(door.setting(), door.port(), Reasons.of(e)),
                    e);
        }
    }

    /** From here on the connections of the pool keep the database open, and the last of them closes it. */
    void release(@Observes ShutdownEvent event) throws SQLException {
        Connection ours = held;
        held = null;
        if (ours != null) {
            ours.close();
        }
    }
}
