package org.claimbook.telegram.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a trial found, line by line, and whether it is what was promised. */
public final class Figures {
    private record Line(String name, String value, String promise, boolean kept) {}

    private final List<Line> lines = new ArrayList<>();

    /** A figure that nothing was promised about. */
    public void add(String name, Object value) {
        lines.add(new Line(name, value.toString(), "", true));
    }

    public void add(String name, Object value, String promise, boolean kept) {
        lines.add(new Line(name, value.toString(), promise, kept));
    }

    public boolean passed() {
        return lines.stream().allMatch(Line::kept);
    }

    public String table() {
        StringBuilder table = new StringBuilder();
        for (Line line : lines) {
            String verdict = line.promise.isEmpty() ? "" : (line.kept ? "ok: " : "BROKEN: ") + line.promise;
            table.append("%-42s %14s  %s"
                            .formatted(line.name, line.value, verdict)
                            .stripTrailing())
                    .append('\n');
        }
        return table.append(passed() ? "passed" : "FAILED").append('\n').toString();
    }

    public static String seconds(double value) {
        return String.format(Locale.ROOT, "%.1f s", value);
    }
}
