package org.claimbook.claim.review.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.claimbook.claim.review.value.BadReviewException;
import org.claimbook.claim.review.value.Json;
import org.claimbook.claim.review.value.SchemaOrg;

/**
 * Reads tables with a ClaimReview in each row, under headers like {@code reviewRating.alternateName}. A cell with a JSON
 * array holds several values. A table that Claimbook wrote has the whole of each claim in the column {@code document};
 * who has changed another cell of such a row is told so, because it is not clear what should become of the rest.
 */
public final class CsvRecords {
    private static final int LONGEST_HEADER = 1 << 16;
    private static final int MOST_TITLES = 20;
    /** What formulas begin with, in wide letters too, and what spreadsheets skip before them. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvRecords() {}

    /** Whether the columns that a line names make a table of ClaimReviews. */
    static boolean isHeader(String line) {
        return isHeader(Stream.of(line.split("[,;\t|]")));
    }

    private static boolean isHeader(Stream<String> cells) {
        List<CsvColumn> columns =
                cells.map(CsvColumn::of).flatMap(Optional::stream).toList();
        return columns.contains(CsvColumn.DOCUMENT)
                || columns.contains(CsvColumn.CLAIM_REVIEWED) && columns.contains(CsvColumn.URL);
    }

    /** The line with the columns, which titles may stand above; empty if there is none. */
    static String header(Stream<String> lines) {
        return lines.limit(MOST_TITLES).filter(CsvRecords::isHeader).findFirst().orElse("");
    }

    public static void read(BufferedReader in, RecordHandler handler) throws IOException {
        CsvRows rows = new CsvRows(in, delimiter(in));
        List<Optional<CsvColumn>> columns = List.of();
        for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
            if (!columns.isEmpty()) {
                row(row, columns, handler);
            } else if (isHeader(row.cells().stream())) {
                columns = row.cells().stream().map(CsvColumn::of).toList();
            } else if (row.line() > MOST_TITLES) {
                break;
            }
        }
        if (columns.isEmpty()) {
            handler.bad(1, "no row names the columns claimReviewed and url");
        }
    }

    /** Spreadsheets of many countries write semicolons. */
    private static char delimiter(BufferedReader reader) throws IOException {
        reader.mark(LONGEST_HEADER);
        char[] start = new char[LONGEST_HEADER - 1];
        int read = Math.max(0, reader.read(start));
        reader.reset();
        String header = header(new String(start, 0, read).lines());
        return Stream.of(',', ';', '\t', '|')
                .max(Comparator.comparingLong(
                        each -> header.chars().filter(c -> c == each).count()))
                .orElse(',');
    }

    private static void row(CsvRows.Row read, List<Optional<CsvColumn>> columns, RecordHandler handler) {
        List<String> row = read.cells();
        long line = read.line();
        if (!read.trouble().isEmpty()) {
            handler.bad(line, read.trouble());
            return;
        }
        if (row.stream().allMatch(String::isBlank)) {
            return;
        }
        boolean fits = row.size() >= columns.size()
                && row.stream().skip(columns.size()).allMatch(String::isBlank);
        if (!fits) {
            handler.bad(line, "the row has %d cells, the header %d".formatted(row.size(), columns.size()));
            return;
        }
        Map<CsvColumn, String> cells = new EnumMap<>(CsvColumn.class);
        for (int i = 0; i < columns.size(); i++) {
            String cell = row.get(i);
            columns.get(i).filter(column -> !cell.isBlank()).ifPresent(column -> cells.put(column, cell));
        }
        try {
            String document = cells.remove(CsvColumn.DOCUMENT);
            handler.record(line, document == null ? review(cells) : unchanged(Json.tree(document), cells));
        } catch (BadReviewException e) {
            handler.bad(line, e.getMessage());
        }
    }

    private static JsonNode unchanged(JsonNode document, Map<CsvColumn, String> cells) {
        Map<CsvColumn, String> written = cells(document);
        for (CsvColumn column : CsvColumn.values()) {
            String cell = cells.getOrDefault(column, "");
            String before = written.getOrDefault(column, "");
            if (column != CsvColumn.DOCUMENT && !isSame(cell, before) && !isSame(cell, neutral(before))) {
                throw new BadReviewException(
                        "%s: %s is not what the row's document says, %s; change the document too, or empty it"
                                .formatted(
                                        column.header(),
                                        ClaimReviewReader.quoted(cell),
                                        ClaimReviewReader.quoted(before)));
            }
        }
        return document;
    }

    /** Spreadsheets end lines as they like. */
    private static boolean isSame(String cell, String other) {
        return normal(cell).equals(normal(other));
    }

    /** The text of a cell that no spreadsheet takes for a formula, as OWASP says: with an apostrophe where it begins like one. */
    public static String neutral(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String normal(String cell) {
        return cell.replace("\r\n", "\n").strip();
    }

    private static ObjectNode review(Map<CsvColumn, String> cells) {
        ObjectNode review = Json.MAPPER.createObjectNode();
        review.put("@context", "https://schema.org").put("@type", "ClaimReview");
        cells.forEach((column, cell) -> {
            ObjectNode holder = review;
            List<String> steps = column.steps();
            for (String step : steps.subList(0, steps.size() - 1)) {
                holder = holder.has(step) ? (ObjectNode) holder.get(step) : holder.putObject(step);
            }
            holder.set(steps.getLast(), value(cell));
        });
        claimants(review);
        return review;
    }

    /** Several names of claimants in a cell are those of several. */
    private static void claimants(ObjectNode review) {
        JsonNode author = review.path("itemReviewed").path("author");
        JsonNode names = author.path("name");
        if (names.isArray() && author instanceof ObjectNode one) {
            ArrayNode all = ((ObjectNode) review.path("itemReviewed")).putArray("author");
            names.forEach(name -> {
                ObjectNode each = all.addObject();
                each.setAll(one);
                each.set("name", name);
            });
        }
    }

    private static JsonNode value(String cell) {
        if (cell.startsWith("[")) {
            try {
                return Json.tree(cell);
            } catch (BadReviewException e) {
                return Json.MAPPER.getNodeFactory().textNode(cell);
            }
        }
        return Json.MAPPER.getNodeFactory().textNode(cell);
    }

    /** The cells of a row for a ClaimReview, all but the document. */
    public static Map<CsvColumn, String> cells(JsonNode review) {
        Map<CsvColumn, String> cells = new EnumMap<>(CsvColumn.class);
        for (CsvColumn column : CsvColumn.values()) {
            JsonNode node = review;
            for (String step : column.steps()) {
                node = node.isArray() ? spread(node, step) : SchemaOrg.get(node, step);
            }
            if (column != CsvColumn.DOCUMENT && !node.isMissingNode()) {
                cells.put(column, cell(node));
            }
        }
        // of what is not reviewed
        JsonNode text = review.path("text");
        if (text.isTextual()) {
            cells.putIfAbsent(CsvColumn.CLAIM_REVIEWED, text.textValue());
        }
        return cells;
    }

    private static JsonNode spread(JsonNode array, String step) {
        List<JsonNode> values = new ArrayList<>();
        array.forEach(each -> values.add(each.isValueNode() ? each : SchemaOrg.get(each, step)));
        return Json.MAPPER
                .createArrayNode()
                .addAll(values.stream().filter(each -> !each.isMissingNode()).toList());
    }

    private static String cell(JsonNode node) {
        return node.isValueNode() ? node.asText() : Json.text(node);
    }
}
