package org.claimbook;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.annotations.RegisterForReflection;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;

import org.claimbook.ops.DraftCommand;
import org.claimbook.ops.ExportCommand;
import org.claimbook.ops.ImportCommand;
import org.claimbook.ops.KeyCommand;
import org.claimbook.ops.RehearseCommand;
import org.claimbook.ops.RunCommand;

/** The program: serves, unless a command says otherwise. */
@QuarkusMain
public class Claimbook implements QuarkusApplication {

    @Command(
            name = "claimbook",
            description = "Answers \"is that so, and who says so?\" from a store of sourced statements.",
            subcommands = {
                RunCommand.class,
                ImportCommand.class,
                ExportCommand.class,
                DraftCommand.class,
                KeyCommand.class,
                RehearseCommand.class
            },
            mixinStandardHelpOptions = true)
    @RegisterForReflection(
            targets = {
                Commands.class,
                RunCommand.class,
                ImportCommand.class,
                ExportCommand.class,
                DraftCommand.class,
                KeyCommand.class,
                RehearseCommand.class
            })
    static final class Commands implements Runnable {
        @Override
        public void run() {
            new RunCommand().run();
        }
    }

    /** Commands that need the whole service; the others start without doors and watches. */
    private static final Set<String> SERVING = Set.of("run", "rehearse");

    private final IFactory factory;

    Claimbook(IFactory factory) {
        this.factory = factory;
    }

    /** Runs the command named by the first of {@code args}; without one, or with {@code run}, serves until stopped. */
    public static void main(String... args) {
        // needs no database, so Quarkus, which would open one, does not start
        if (onlyAsks(args)) {
            System.exit(commands().execute(args));
        }
        prepare(args);
        Quarkus.run(Claimbook.class, args);
    }

    @Override
    public int run(String... args) {
        return commands(factory).execute(args);
    }

    /** All commands, as they tell about themselves. */
    static CommandLine commands() {
        return commands(Claimbook::unequipped);
    }

    private static CommandLine commands(IFactory factory) {
        return new CommandLine(new Commands(), factory).setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** Who only asks what can be done needs no database. */
    private static boolean onlyAsks(String... args) {
        return Arrays.stream(args).anyMatch(Set.of("--help", "-h", "--version", "-V")::contains);
    }

    /** Commands without what they work with, which can do no more than tell about themselves. */
    private static <K> K unequipped(Class<K> type) throws Exception {
        if (!type.isAnnotationPresent(Command.class)) {
            return CommandLine.defaultFactory().create(type);
        }
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return type.cast(constructor.newInstance(new Object[constructor.getParameterCount()]));
    }

    /** Sets what has to be known before Quarkus and H2 start; what the operator has set stays as it is. */
    private static void prepare(String... args) {
        if (args.length > 0 && !SERVING.contains(args[0])) {
            String profile = Optional.ofNullable(System.getProperty("quarkus.profile"))
                    .or(() -> Optional.ofNullable(System.getenv("QUARKUS_PROFILE")))
                    .orElse("prod");
            System.setProperty("quarkus.profile", profile + ",cli");
        }
        if (args.length > 0 && args[0].equals("import")) {
            setDefault("store.h2-close", "DEFRAG_ALWAYS=TRUE");
        }
        // H2's AUTO_SERVER lets other processes in; without this it would listen on all interfaces.
        setDefault("h2.bindAddress", "127.0.0.1");
        // From JDK 22 to 24 System.console() is there even without a terminal, unless one asks for the old one.
        setDefault("jdk.console", "java.base");
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
