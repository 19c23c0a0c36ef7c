package org.claimbook.claim.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in one fact file. */
public final class FactProblems {
    private static final int SHOWN_VALUE = 80;

    private final String file;
    private final List<FactProblem> found = new ArrayList<>();

    public FactProblems(String file) {
        this.file = file;
    }

    void add(int line, String path, String message) {
        found.add(new FactProblem(file, line, path, message));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    boolean within(String path) {
        return found.stream()
                .map(FactProblem::path)
                .anyMatch(p -> p.equals(path) || p.startsWith(path + ".") || p.startsWith(path + "["));
    }

    public List<FactProblem> byLine() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(FactProblem::line))
                .toList();
    }

    /** The value in quotes, shortened if it is long, and safe to print on a terminal. */
    public static String quoted(String value) {
        StringBuilder shown = new StringBuilder("'");
        value.codePoints().limit(SHOWN_VALUE).forEach(c -> {
            if (c == '\n') {
                shown.append("\\n");
            } else if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                shown.append("\\u%04X".formatted(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown + (value.codePointCount(0, value.length()) > SHOWN_VALUE ? "…'" : "'");
    }
}
