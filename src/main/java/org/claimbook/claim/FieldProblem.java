package org.claimbook.claim;

/**
 * Something wrong in what an editor sent.
 *
 * @param field where, {@code statements[0].stance}; empty for the whole
 * @param message what is wrong, with the offending value
 */
public record FieldProblem(String field, String message) {}
