package org.claimbook.ops;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import jakarta.enterprise.context.Dependent;

import io.quarkus.arc.Unremovable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.claimbook.access.Key;
import org.claimbook.access.Keys;
import org.claimbook.access.Role;

/** Makes, lists and revokes the keys to the API. */
@Dependent
@Unremovable
@Command(
        name = "key",
        description = "Make, list and revoke keys to the API.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:there is no such key", "2:wrong usage"})
public class KeyCommand implements Runnable {
    private static final String ROW = "%-12s  %-8s  %-8s  %-20s  %-20s  %s";

    private final Keys keys;

    @Spec
    private CommandSpec spec;

    KeyCommand(Keys keys) {
        this.keys = keys;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what: create, list or revoke");
    }

    @Command(
            name = "create",
            description = "Make a key and print it. It is shown this once only.",
            mixinStandardHelpOptions = true)
    int create(
            @Option(names = "--role", required = true, description = "reader, editor or operator") Role role,
            @Option(names = "--name", required = true, description = "Whose or what for it is, for the audit trail")
                    String name,
            @Option(
                            names = "--expires",
                            description = "From when on it opens nothing: 2027-01-31 or 2027-01-31T12:00:00Z")
                    @Nullable
                    String expires) {
        try {
            String key = keys.create(role, name, expires == null ? null : instant(expires));
            out().println(key);
            out().flush();
            return ExitCode.OK;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    @Command(name = "list", description = "List all keys ever made.", mixinStandardHelpOptions = true)
    int list() {
        List<Key> all = keys.all();
        if (all.isEmpty()) {
            out().println("There is no key yet; make one: ./claimbook key create --role operator --name NAME");
        } else {
            out().println(ROW.formatted("KEY", "ROLE", "STATE", "EXPIRES", "LAST USE", "NAME"));
            all.forEach(key -> out().println(ROW.formatted(
                    key.name(),
                    key.role().label(),
                    key.state().name().toLowerCase(Locale.ROOT),
                    shown(key.expiresAt()),
                    shown(key.lastUsedAt()),
                    key.label())));
        }
        out().flush();
        return ExitCode.OK;
    }

    @Command(name = "revoke", description = "Make a key open nothing from now on.", mixinStandardHelpOptions = true)
    int revoke(@Parameters(paramLabel = "KEY", description = "As the list has it: 12 letters and digits") String name) {
        if (keys.revoke(name)) {
            return ExitCode.OK;
        }
        PrintWriter err = spec.commandLine().getErr();
        // whoever pastes a whole key here shall not find it in a terminal's history twice
        err.println("There is no key of that name; see ./claimbook key list");
        err.flush();
        return 1;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static String shown(@Nullable Instant instant) {
        return instant == null ? "-" : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Instant instant(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "expires: '" + text + "' is not like 2027-01-31 or 2027-01-31T12:00:00Z", e);
        }
    }
}
