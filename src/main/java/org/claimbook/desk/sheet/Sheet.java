package org.claimbook.desk.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.quarkus.qute.TemplateData;

import org.claimbook.desk.session.Posted;

/**
 * What stands in the fields of the form, right or wrong. Nothing that was typed is lost, as the fields are all there is.
 *
 * <p>Rows that may be there more than once have a number in the names of their fields: {@code s0.text} is the first
 * statement's, {@code s0.r1.url} that of its second source.
 */
@TemplateData
public final class Sheet {
    static final String STATEMENT = "s";
    static final String ABOUT = "b";
    static final String SOURCE = "r";
    static final String ASSESSMENT = "a.";

    /** As much of a statement is told where it is folded; characters. */
    private static final int GLANCE = 80;

    private static final Pattern ROW = Pattern.compile("([sbr])(\\d{1,4})\\.");
    private static final Map<String, String> ROWS = Map.of(STATEMENT, "statement", ABOUT, "about", SOURCE, "source");

    /** The field by which it is told that a row is there. */
    private static final Map<String, String> FIRST = Map.of(STATEMENT, ".speaker", ABOUT, ".name", SOURCE, ".source");

    private final Map<String, String> values;
    private final Map<String, String> problems = new LinkedHashMap<>();

    Sheet(Map<String, String> values) {
        this.values = new LinkedHashMap<>(values);
    }

    static Sheet of(Posted posted) {
        Map<String, String> values = new LinkedHashMap<>();
        posted.values().keySet().forEach(name -> values.put(name, posted.text(name)));
        values.remove("token");
        return new Sheet(values);
    }

    /**
     * A part of the form whose fields begin alike.
     *
     * @param prefix what they begin with; empty for the form itself
     * @param number from 1, of a row
     */
    @TemplateData
    public record Part(Sheet sheet, String prefix, int number) {
        public String name(String field) {
            return prefix + field;
        }

        public String value(String field) {
            return sheet.values.getOrDefault(prefix + field, "");
        }

        /** The value, or how it begins where it is long. */
        public String beginning(String field) {
            String value = value(field);
            return value.codePointCount(0, value.length()) <= GLANCE
                    ? value
                    : value.substring(0, value.offsetByCodePoints(0, GLANCE)).strip() + "…";
        }

        public boolean is(String field, String value) {
            return value(field).equals(value);
        }

        public boolean has(String field) {
            return !value(field).isEmpty();
        }

        /** What is wrong with the field; empty if nothing is. */
        public String problem(String field) {
            return sheet.problems.getOrDefault(prefix + field, "");
        }

        /** Whether something is wrong with a field of it. */
        public boolean wrong() {
            return sheet.problems.keySet().stream().anyMatch(field -> field.startsWith(prefix));
        }

        public List<Part> sources() {
            return sheet.rows(prefix + SOURCE, FIRST.get(SOURCE));
        }

        /** Whether nothing of it was filled in. */
        boolean isBlank() {
            return sheet.values.entrySet().stream()
                    .noneMatch(each -> each.getKey().startsWith(prefix)
                            && !each.getValue().isEmpty()
                            && !each.getKey().endsWith(".kind")
                            && !each.getKey().endsWith(".stance"));
        }
    }

    /** The form itself. */
    public Part all() {
        return new Part(this, "", 0);
    }

    public List<Part> statements() {
        return rows(STATEMENT, FIRST.get(STATEMENT));
    }

    /** Who and what the claim is about. */
    public List<Part> abouts() {
        return rows(ABOUT, FIRST.get(ABOUT));
    }

    /** The assessment that is to be added. */
    public Part assessment() {
        return new Part(this, ASSESSMENT, 1);
    }

    private List<Part> rows(String prefix, String field) {
        List<Part> rows = new ArrayList<>();
        for (int i = 0; values.containsKey(prefix + i + field); i++) {
            rows.add(new Part(this, prefix + i + ".", i + 1));
        }
        return rows;
    }

    /** Another empty row for rows of that kind within a part, or within the form. */
    Sheet with(String within, String kind) {
        String prefix = within + kind;
        int next = rows(prefix, FIRST.get(kind)).size();
        values.put(prefix + next + FIRST.get(kind), "");
        return kind.equals(STATEMENT) ? with(prefix + next + ".", SOURCE) : this;
    }

    /** At least so many rows, so that one can begin at once. */
    Sheet withAtLeast(String within, String kind, int rows) {
        IntStream.range(rows(within + kind, FIRST.get(kind)).size(), rows).forEach(i -> with(within, kind));
        return this;
    }

    /** The row is gone, and those after it move up. */
    Sheet without(String kind, int row) {
        Map<String, String> before = new LinkedHashMap<>(values);
        values.keySet().removeIf(name -> name.matches(kind + "\\d+\\..*"));
        before.forEach((name, value) -> {
            if (name.matches(kind + "\\d{1,4}\\..*")) {
                int end = name.indexOf('.');
                int number = Integer.parseInt(name.substring(kind.length(), end));
                if (number != row) {
                    values.put(kind + (number > row ? number - 1 : number) + name.substring(end), value);
                }
            }
        });
        return this;
    }

    /** Fills in a field. */
    Sheet put(String name, String value) {
        values.put(name, value);
        return this;
    }

    /** Notes what is wrong with a field, unless something is noted of it already. */
    void wrong(String field, String message) {
        problems.putIfAbsent(field, message);
    }

    /**
     * Something that is wrong.
     *
     * @param field its name; what is no field on the page is the form's
     */
    @TemplateData
    public record Problem(String field, String message) {
        /** Where it is, in words: "statement 1, source 2, url". */
        public String where() {
            String row = field.startsWith(ASSESSMENT) ? "assessment" + field.substring(1) : field;
            return ROW.matcher(row)
                    .replaceAll(found -> ROWS.get(found.group(1)) + " " + (Integer.parseInt(found.group(2)) + 1) + ", ")
                    .replace(".", ", ")
                    .replace("saidOn", "said on")
                    .replace("asOf", "as of");
        }
    }

    /** All that is wrong. */
    public List<Problem> problems() {
        return problems.entrySet().stream()
                .map(each -> new Problem(each.getKey(), each.getValue()))
                .toList();
    }
}
