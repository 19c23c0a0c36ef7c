package org.claimbook;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IFactory;

import org.claimbook.ops.DraftCommand;
import org.claimbook.ops.ExportCommand;
import org.claimbook.ops.ImportCommand;
import org.claimbook.ops.KeyCommand;
import org.claimbook.ops.RehearseCommand;
import org.claimbook.ops.RunCommand;
import org.claimbook.ops.backup.BackupCommand;
import org.claimbook.ops.backup.MigrateCommand;
import org.claimbook.ops.backup.RestoreCommand;
import org.claimbook.ops.start.CommandDoor;
import org.claimbook.ops.start.StartCheck;
import org.claimbook.ops.start.StartRefusedException;
import org.claimbook.ops.start.StoreInUseException;

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
                BackupCommand.class,
                RestoreCommand.class,
                MigrateCommand.class,
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
                BackupCommand.class,
                RestoreCommand.class,
                MigrateCommand.class,
                RehearseCommand.class
            })
    static final class Commands implements Runnable {
        @Override
        public void run() {
            new RunCommand().run();
        }
    }

    private static final Logger LOG = Logger.getLogger(Claimbook.class);

    /** Commands that need the whole service; the others start without doors and watches. */
    private static final Set<String> SERVING = Set.of("run", "rehearse");

    /** Commands that need the store for themselves, so that no running service can do their work. */
    private static final Set<String> ALONE = Set.of("run", "rehearse", "restore", "migrate");

    private static final Set<String> FILLING = Set.of("restore", "migrate");

    private final IFactory factory;
    private final CommandDoor door;

    Claimbook(IFactory factory, CommandDoor door) {
        this.factory = factory;
        this.door = door;
    }

    /** Runs the command named by the first of {@code args}; without one, or with {@code run}, serves until stopped. */
    public static void main(String... args) {
        // needs no database, so Quarkus, which would open one, does not start
        if (onlyAsks(args)) {
            System.exit(commands().execute(args));
        }
        prepare(args);
        check(args);
        Quarkus.run(Claimbook.class, args);
    }

    /** Says in one sentence what keeps the application from starting; commands go to a service that runs already. */
    private static void check(String... args) {
        Config config = ConfigProvider.getConfig();
        try {
            StartCheck.run(config, serves(args));
        } catch (StoreInUseException e) {
            if (args.length > 0 && !ALONE.contains(args[0])) {
                OptionalInt status = CommandDoor.ask(config, args);
                status.ifPresent(System::exit);
            }
            refuse(e.getMessage());
        } catch (StartRefusedException e) {
            refuse(e.getMessage());
        }
    }

    private static void refuse(@Nullable String sentence) {
        System.err.println("claimbook: " + sentence);
        System.exit(1);
    }

    @Override
    public int run(String... args) {
        PrintWriter out = utf8(FileDescriptor.out);
        if (serves(args)) {
            door.open(this::execute);
        }
        return execute(Path.of(""), List.of(args), out, utf8(FileDescriptor.err));
    }

    private int execute(Path folder, List<String> args, PrintWriter out, PrintWriter err) {
        int status = commands(factory)
                .registerConverter(Path.class, folder::resolve)
                .setOut(out)
                .setErr(err)
                .execute(args.toArray(String[]::new));
        out.flush();
        err.flush();
        return status;
    }

    /** What is written is data, whatever the terminal has. */
    private static PrintWriter utf8(FileDescriptor to) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), false);
    }

    private static boolean serves(String... args) {
        return args.length == 0 || SERVING.contains(args[0]);
    }

    /** All commands, as they tell about themselves. */
    static CommandLine commands() {
        return commands(Claimbook::unequipped);
    }

    private static CommandLine commands(IFactory factory) {
        return new CommandLine(new Commands(), factory)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    LOG.debug("The command failed", failure);
                    command.getErr().println("claimbook: " + failure.getMessage());
                    return ExitCode.SOFTWARE;
                });
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
        if (!serves(args)) {
            String profile = Optional.ofNullable(System.getProperty("quarkus.profile"))
                    .or(() -> Optional.ofNullable(System.getenv("QUARKUS_PROFILE")))
                    .orElse("prod");
            System.setProperty("quarkus.profile", profile + ",cli");
        }
        if (args.length > 0 && args[0].equals("import")) {
            setDefault("store.h2-close", "DEFRAG_ALWAYS=TRUE");
        }
        if (args.length > 0 && FILLING.contains(args[0])) {
            // they make the tables themselves, in an empty database
            setDefault("quarkus.flyway.migrate-at-start", "false");
        }
        // From JDK 22 to 24 System.console() is there even without a terminal, unless one asks for the old one.
        setDefault("jdk.console", "java.base");
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
