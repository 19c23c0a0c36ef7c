package org.claimbook.claim.facts;

/**
 * Something wrong in a fact file.
 *
 * @param file the file as it was named
 * @param line counted from 1; 0 if the problem is with the file as a whole
 * @param path where in the file, {@code claims[3].statements[0].stance}; empty for the file as a whole
 * @param message what is wrong, with the offending value
 */
public record FactProblem(String file, int line, String path, String message) {

    /** One line, {@code file:line: path: message}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
