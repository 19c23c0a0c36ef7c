package org.claimbook.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.claimbook.telegram.trial.Figures;
import org.claimbook.telegram.trial.ServiceProcess;

/** What is seen of a service from which something was taken away, as figures. */
final class Looks implements AutoCloseable {
    static final String ASK = "/api/v1/ask?q=Did%20Ukraine%20target%20Putin%27s%20residence%3F";
    static final String READY = "/q/health/ready";
    static final int OK = 200;
    /** A claim that was there before. */
    static final String BEFORE = "before";

    private static final int CREATED = 201;
    /** Seconds. */
    private static final int SOON = 60;

    private static final int MOST_LINES = 40;

    private final ServiceProcess service;
    private final Editor editor;
    private final Figures figures;
    private int names;

    Looks(ServiceProcess service, Editor editor, Figures figures) {
        this.service = service;
        this.editor = editor;
        this.figures = figures;
    }

    /** What is published now is found, what was there still is, and the log is short. */
    void goesOn() throws Exception {
        String name = "tower-" + ++names;
        soon("writes are taken", () -> topic() == CREATED);
        editor.publishNew(name);
        soon("what is new is found", () -> isAnswered(name));
        always(2, Map.of(ASK, OK, READY, OK));
        boolean old = isAnswered(BEFORE);
        figures.add("what was there is found", old ? "yes" : "no", "yes", old);
        long lines;
        try (Stream<String> log = Files.lines(service.log())) {
            lines = log.filter(line -> line.contains(" ERROR ") || line.contains(" WARN "))
                    .count();
        }
        figures.add("warnings and errors in the log", lines, "at most " + MOST_LINES, lines <= MOST_LINES);
    }

    int topic() throws IOException, InterruptedException {
        return editor.name("topic", "topic-" + ++names).statusCode();
    }

    private boolean isAnswered(String name) throws IOException, InterruptedException {
        String question = Editor.question(name).replace(" ", "%20");
        return editor.get("/api/v1/ask?q=" + question).body().contains("\"id\":\"" + name + "\"");
    }

    void soon(String what, Callable<Boolean> seen) throws Exception {
        soon(figures, what, seen);
    }

    /** Waits until it is seen, for a minute at most. */
    static void soon(Figures figures, String what, Callable<Boolean> seen) throws Exception {
        long begin = System.nanoTime();
        long end = begin + SOON * 1_000_000_000L;
        boolean came = seen.call();
        while (!came && System.nanoTime() < end) {
            Thread.sleep(200);
            came = seen.call();
        }
        String after = Figures.seconds((System.nanoTime() - begin) / 1e9);
        figures.add("  " + what + ", after", after, "within %d s".formatted(SOON), came);
    }

    /** Looks for so many seconds whether each of these has that status. */
    void always(int seconds, Map<String, Integer> promised) throws Exception {
        Map<String, Integer> others = new TreeMap<>();
        int looks = 0;
        for (long end = System.nanoTime() + seconds * 1_000_000_000L; looks == 0 || System.nanoTime() < end; looks++) {
            for (Map.Entry<String, Integer> each : promised.entrySet()) {
                int other = service.status(each.getKey()) == each.getValue() ? 0 : 1;
                others.merge(each.getKey(), other, Integer::sum);
            }
            Thread.sleep(500);
        }
        for (Map.Entry<String, Integer> each : others.entrySet()) {
            String path = each.getKey().replaceFirst("\\?.*", "");
            String kept = "%d of %d".formatted(looks - each.getValue(), looks);
            figures.add("  " + path, kept, promised.get(each.getKey()) + " each time", each.getValue() == 0);
        }
    }

    @Override
    public void close() {
        editor.close();
    }
}
