package org.claimbook.claim.review;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import org.claimbook.claim.review.format.CsvColumn;
import org.claimbook.claim.review.format.CsvRecords;
import org.claimbook.claim.review.value.Json;

/** Writes records one after the other, in one of the formats; closing it ends the document but not the writer. */
interface RecordWriter extends Closeable {
    void write(ObjectNode record) throws IOException;

    static RecordWriter of(ExportFormat format, Writer out) throws IOException {
        return switch (format) {
            case DATAFEED -> new Feed(out);
            case NDJSON -> new Lines(out);
            case CSV -> new Table(out);
        };
    }

    /** Elements inherit the context of the feed. */
    final class Feed implements RecordWriter {
        private final Writer out;
        private boolean any;

        Feed(Writer out) throws IOException {
            this.out = out;
            out.write("{\"@context\":" + Json.text(ClaimJson.context())
                    + ",\"@type\":\"DataFeed\",\"name\":\"Claimbook\",\"dataFeedElement\":[");
        }

        @Override
        public void write(ObjectNode record) throws IOException {
            out.write(any ? ",\n" : "\n");
            out.write("{\"@type\":\"DataFeedItem\",\"item\":[" + Json.text(record) + "]}");
            any = true;
        }

        @Override
        public void close() throws IOException {
            out.write("\n]}\n");
            out.flush();
        }
    }

    /** Each line can stand for itself. */
    final class Lines implements RecordWriter {
        private final Writer out;

        Lines(Writer out) {
            this.out = out;
        }

        @Override
        public void write(ObjectNode record) throws IOException {
            out.write(Json.text(inContext(record)) + "\n");
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }

    /** Columns for people and spreadsheets, and the whole in the last one. */
    final class Table implements RecordWriter {
        private static final List<CsvColumn> COLUMNS = Arrays.asList(CsvColumn.values());

        private final CSVPrinter printer;

        Table(Writer out) throws IOException {
            printer = new CSVPrinter(out, CSVFormat.RFC4180);
            printer.printRecord(COLUMNS.stream().map(CsvColumn::header).toList());
        }

        @Override
        public void write(ObjectNode record) throws IOException {
            Map<CsvColumn, String> cells = CsvRecords.cells(record);
            cells.put(CsvColumn.DOCUMENT, Json.text(inContext(record)));
            printer.printRecord(COLUMNS.stream()
                    .map(column -> CsvRecords.neutral(cells.getOrDefault(column, "")))
                    .toList());
        }

        @Override
        public void close() throws IOException {
            printer.flush();
        }
    }

    private static ObjectNode inContext(ObjectNode record) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.set("@context", ClaimJson.context());
        node.setAll(record);
        return node;
    }
}
