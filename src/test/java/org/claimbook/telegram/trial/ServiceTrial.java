package org.claimbook.telegram.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Option;

/** What all trials of the built service have: where it is, where it keeps its data, and a table of figures at the end. */
public abstract class ServiceTrial implements Callable<Integer> {
    @Option(names = "--app", description = "the service: quarkus-run.jar")
    protected Path app = Path.of("target", "quarkus-app", "quarkus-run.jar");

    @Option(names = "--folder", description = "where its data and log are kept")
    protected Path folder = Path.of("target", "trial");

    /** Tries it. */
    protected abstract Figures run() throws Exception;

    @Override
    public final Integer call() throws Exception {
        Figures figures = run();
        System.out.print(figures.table());
        return figures.passed() ? 0 : 1;
    }

    /** The service with an empty folder, not started, without Telegram. */
    protected final ServiceProcess service() throws IOException {
        return ServiceProcess.built(app, folder, "http://localhost:1", false).with("TELEGRAM_BOT_TOKEN", "");
    }
}
