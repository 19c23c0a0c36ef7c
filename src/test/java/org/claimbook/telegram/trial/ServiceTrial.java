package org.claimbook.telegram.trial;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all trials of the built service have: where it is, where it keeps its data, and a table of figures at the end. */
public abstract class ServiceTrial implements Callable<Integer> {
    private static final Path KEPT = Path.of("bench", "reliability");

    @Option(names = "--app", description = "the service: quarkus-run.jar")
    protected Path app = Path.of("target", "quarkus-app", "quarkus-run.jar");

    @Option(names = "--folder", description = "where its data and log are kept")
    protected Path folder = Path.of("target", "trial");

    @Option(names = "--keep", description = "writes the table to a file in bench/reliability too")
    boolean keep;

    @Spec
    CommandSpec command;

    /** Tries it. */
    protected abstract Figures run() throws Exception;

    /** What tells this table from others of the same trial, in the name of its file; empty if nothing. */
    protected String variant() {
        return "";
    }

    @Override
    public final Integer call() throws Exception {
        String head = head();
        Figures figures = run();
        System.out.print(figures.table());
        if (keep) {
            String name = command.name().replaceFirst(".* ", "") + (variant().isEmpty() ? "" : "-" + variant());
            Files.writeString(Files.createDirectories(KEPT).resolve(name + ".txt"), head + figures.table());
        }
        return figures.passed() ? 0 : 1;
    }

    /** What was called when, and on what. */
    private String head() {
        return "./%s %s%n%s, %s, JDK %s, %d processors, %.1f waiting for them when it began%n%n"
                .formatted(
                        command.name(),
                        String.join(
                                " ",
                                command.commandLine().getParseResult().originalArgs().stream()
                                        .filter(argument -> !argument.equals("--app") && !argument.endsWith(".jar"))
                                        .toList()),
                        LocalDate.now(),
                        System.getProperty("os.name"),
                        Runtime.version().feature(),
                        Runtime.getRuntime().availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** The service with an empty folder, not started, without Telegram. */
    protected final ServiceProcess service() throws IOException {
        return ServiceProcess.built(app, folder, "http://localhost:1", false).with("TELEGRAM_BOT_TOKEN", "");
    }
}
