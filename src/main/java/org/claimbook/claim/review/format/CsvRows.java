package org.claimbook.claim.review.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Parts a table into its rows. A row whose quotes are not in order is refused alone: what follows its first line is read
 * anew, so that an open quote swallows nothing.
 */
final class CsvRows {
    private static final int LONGEST_ROW = 4_000_000;
    private static final int MOST_LINES = 2_000;

    private final BufferedReader in;
    private final CSVFormat format;
    private final char delimiter;
    private final Deque<String> pending = new ArrayDeque<>();
    private long next = 1;

    /**
     * A row, or why it is none.
     *
     * @param line where it begins, from 1
     */
    record Row(long line, List<String> cells, String trouble) {}

    CsvRows(BufferedReader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
        this.format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
    }

    /** The next row; one without cells and trouble is blank. Null at the end. */
    @Nullable
    Row next() throws IOException {
        String first = line();
        if (first == null) {
            return null;
        }
        long begin = next++;
        Deque<String> more = new ArrayDeque<>();
        StringBuilder row = new StringBuilder(first);
        Quotes quotes = new Quotes(delimiter);
        quotes.read(first);
        while (quotes.areOpen() && more.size() < MOST_LINES && row.length() < LONGEST_ROW) {
            String line = line();
            if (line == null) {
                break;
            }
            more.add(line);
            row.append(line);
            quotes.read(line);
        }
        if (row.length() >= LONGEST_ROW) {
            next += more.size();
            return new Row(begin, List.of(), "the row has more than %,d characters".formatted(LONGEST_ROW));
        }
        if (quotes.areOpen() || quotes.areAstray()) {
            while (!more.isEmpty()) {
                pending.addFirst(more.removeLast());
            }
            return new Row(begin, List.of(), "the quotes of the row are not in order: a quote in a cell is doubled");
        }
        next += more.size();
        try {
            return new Row(begin, cells(row.toString()), "");
        } catch (IOException | UncheckedIOException e) {
            return new Row(begin, List.of(), "no row of a table: " + e.getMessage());
        }
    }

    private List<String> cells(String row) throws IOException {
        try (CSVParser parser = CSVParser.parse(row, format)) {
            List<CSVRecord> rows = parser.getRecords();
            return rows.isEmpty() ? List.of() : rows.getFirst().toList();
        }
    }

    /** With what ends it; one that is too long is cut, and too long still. */
    private @Nullable String line() throws IOException {
        if (!pending.isEmpty()) {
            return pending.removeFirst();
        }
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (line.length() < LONGEST_ROW) {
                line.append((char) c);
            }
            if (c == '\r') {
                in.mark(1);
                if (in.read() == '\n') {
                    line.append('\n');
                } else {
                    in.reset();
                }
            }
            if (c == '\n' || c == '\r') {
                return line.toString();
            }
        }
        return line.isEmpty() ? null : line.toString();
    }

    /** Follows the quotes of a row. */
    private static final class Quotes {
        private enum State {
            CELL_BEGINS,
            PLAIN,
            QUOTED,
            QUOTE_IN_QUOTED
        }

        private final char delimiter;
        private State state = State.CELL_BEGINS;
        private boolean astray;

        Quotes(char delimiter) {
            this.delimiter = delimiter;
        }

        void read(String line) {
            for (int i = 0; i < line.length() && !astray; i++) {
                read(line.charAt(i));
            }
        }

        private void read(char c) {
            boolean ends = c == delimiter || c == '\n' || c == '\r';
            state = switch (state) {
                case CELL_BEGINS -> c == '"' ? State.QUOTED : ends ? State.CELL_BEGINS : State.PLAIN;
                case PLAIN -> ends ? State.CELL_BEGINS : State.PLAIN;
                case QUOTED -> c == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
                case QUOTE_IN_QUOTED -> c == '"' ? State.QUOTED : ends ? State.CELL_BEGINS : State.QUOTE_IN_QUOTED;
            };
            astray = state == State.QUOTE_IN_QUOTED && c != '"' && !Character.isWhitespace(c);
        }

        boolean areOpen() {
            return state == State.QUOTED && !astray;
        }

        boolean areAstray() {
            return astray;
        }
    }
}
