package org.claimbook.claim.review.format;

/**
 * A record that was left out of an import.
 *
 * @param file the file as it was named
 * @param line where it begins, counted from 1
 * @param index which record of the file it is, counted from 1; 0 if the file itself is meant
 * @param reason what is wrong, with the offending value
 */
public record BadRecord(String file, long line, long index, String reason) {
    /** One line, {@code file:line: record 12: reason}. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + (index > 0 ? "record " + index + ": " : "") + reason;
    }
}
