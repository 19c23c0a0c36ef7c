package org.claimbook.evaluation;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of tab-separated values in UTF-8, without header and quoting. */
final class TsvFile {
    /**
     * A line that is not blank.
     *
     * @param number counted from 1
     */
    record Row(Path file, int number, List<String> cells) {
        String cell(int index) {
            return cells.get(index);
        }

        InvalidSetException problem(String message) {
            return InvalidSetException.at(file, number, message);
        }
    }

    private TsvFile() {}

    /**
     * The rows of a file; none if there is no such file.
     *
     * @param columns what each row must have, by name
     * @param optional how many columns more it may have
     */
    static List<Row> rows(Path file, List<String> columns, int optional) {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (!line.isBlank()) {
                rows.add(row(file, number, line, columns, optional));
            }
        }
        return rows;
    }

    private static Row row(Path file, int number, String line, List<String> columns, int optional) {
        Row row = new Row(file, number, List.of(line.split("\t", -1)));
        int cells = row.cells().size();
        if (cells < columns.size() || cells > columns.size() + optional) {
            throw row.problem("has %d columns, not %s".formatted(cells, String.join(", ", columns)));
        }
        for (int i = 0; i < columns.size(); i++) {
            if (row.cell(i).isBlank()) {
                throw row.problem("the " + columns.get(i) + " is blank");
            }
        }
        return row;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new InvalidSetException(file + " is not in UTF-8", e);
        } catch (IOException e) {
            throw new InvalidSetException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
