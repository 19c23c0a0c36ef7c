package org.claimbook.claim.review;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads tables with a ClaimReview in each row, under headers like {@code reviewRating.alternateName}. A cell with a JSON
 * array holds several values. A table that Claimbook wrote has the whole of each claim in the column {@code document};
 * who has changed another cell of such a row is told so, because it is not clear what should become of the rest.
 */
final class CsvRecords {
    private static final int LONGEST_HEADER = 1 << 16;

    private CsvRecords() {}

    static boolean isHeader(String line) {
        List<CsvColumn> columns = Stream.of(line.split("[,;\t]"))
                .map(header -> CsvColumn.of(header))
                .flatMap(Optional::stream)
                .toList();
        return columns.contains(CsvColumn.DOCUMENT)
                || columns.contains(CsvColumn.CLAIM_REVIEWED) && columns.contains(CsvColumn.URL);
    }

    static void read(InputStream in, RecordHandler handler) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), LONGEST_HEADER);
        skipByteOrderMark(reader);
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setDelimiter(delimiter(reader)).get();
        try (CSVParser rows = CSVParser.parse(reader, format)) {
            Iterator<CSVRecord> all = rows.iterator();
            if (!all.hasNext()) {
                return;
            }
            List<Optional<CsvColumn>> columns =
                    all.next().stream().map(CsvColumn::of).toList();
            long line = rows.getCurrentLineNumber() + 1;
            while (all.hasNext()) {
                row(all.next(), columns, line, handler);
                line = rows.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            handler.bad(1, "not CSV, and nothing after it is read: " + e.getMessage());
        }
    }

    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
    }

    /** Spreadsheets of many countries write semicolons. */
    private static char delimiter(BufferedReader reader) throws IOException {
        reader.mark(LONGEST_HEADER);
        char[] start = new char[LONGEST_HEADER - 1];
        int read = Math.max(0, reader.read(start));
        reader.reset();
        String header = new String(start, 0, read).lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        each -> header.chars().filter(c -> c == each).count()))
                .orElse(',');
    }

    private static void row(CSVRecord row, List<Optional<CsvColumn>> columns, long line, RecordHandler handler) {
        if (row.size() == 1 && row.get(0).isBlank()) {
            return;
        }
        if (row.size() != columns.size()) {
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
            // spreadsheets end lines as they like
            if (column != CsvColumn.DOCUMENT && !normal(cell).equals(normal(before))) {
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
        return review;
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
    static Map<CsvColumn, String> cells(JsonNode review) {
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
