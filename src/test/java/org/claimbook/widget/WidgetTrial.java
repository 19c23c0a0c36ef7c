package org.claimbook.widget;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.claimbook.Chromium;
import org.claimbook.FreePort;
import org.claimbook.telegram.trial.Figures;
import org.claimbook.telegram.trial.ServiceProcess;
import org.claimbook.telegram.trial.ServiceTrial;

/** {@code ./claimbook trial widget}: measures the widget beside a bare fetch and two search widgets from npm. */
@Command(
        name = "claimbook trial widget",
        description = {
            "Loads four pages by turns in one Chromium: a bare fetch, the widget, and two search widgets from npm that ask the",
            "search of the same service. Prints what scripts and styles weigh, the first paint, and how long the answer takes from",
            "the question on; medians. Needs npm and Debian's package chromium. Fails if the widget weighs more than 15 kB."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class WidgetTrial extends ServiceTrial {
    private static final Path SOURCES = Path.of("src", "test", "node", "widget");
    private static final int MOST_BYTES = 15_000;

    @Option(names = "--runs", description = "how often each page is loaded, after once to warm up")
    int runs = 9;

    public static void main(String... args) {
        System.exit(new CommandLine(new WidgetTrial()).execute(args));
    }

    @Override
    protected Figures run() throws Exception {
        // not in the folder, which the service begins with empty
        Path installed = folder.resolveSibling("widget-pages");
        install(installed);
        String program = Objects.requireNonNull(
                Chromium.program(), "no Chromium in the PATH: install Debian's package chromium");
        int port = FreePort.any();
        Figures figures = new Figures();
        try (ServiceProcess service = service().with("CLAIMBOOK_WIDGET_ORIGINS", "http://localhost:" + port)) {
            service.startReady();
            Process pages = new ProcessBuilder(
                            "node", "trial.js", service.url(), String.valueOf(port), String.valueOf(runs), program)
                    .directory(installed.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            for (String line : lines(pages)) {
                String[] cells = line.split("\t");
                boolean ours = cells[0].startsWith("claimbook");
                figures.add(
                        cells[0] + ", kB gzipped",
                        "%.1f".formatted(Integer.parseInt(cells[1]) / 1000.0),
                        ours ? "at most 15" : "",
                        !ours || Integer.parseInt(cells[1]) <= MOST_BYTES);
                figures.add(cells[0] + ", first paint, ms", cells[2]);
                figures.add(cells[0] + ", answer, ms", cells[3]);
            }
            figures.add("all pages were measured", pages.waitFor() == 0, "true", pages.waitFor() == 0);
        }
        return figures;
    }

    private static List<String> lines(Process process) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            out.lines().forEach(lines::add);
        }
        return lines;
    }

    private static void install(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (String file : List.of("package.json", "package-lock.json", "trial.js")) {
            Files.copy(SOURCES.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        int exit = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("npm.log").toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("npm ci failed: see " + folder.resolve("npm.log"));
        }
    }
}
