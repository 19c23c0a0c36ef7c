package org.claimbook.claim;

import java.util.List;
import java.util.stream.Collectors;

/** What an editor sent was refused as a whole; nothing of it was stored. */
public final class InvalidFormException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    /** With all that is wrong, at least one. */
    public InvalidFormException(List<FieldProblem> problems) {
        super(problems.stream()
                .map(problem -> problem.field() + " " + problem.message())
                .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** With the one thing that is wrong. */
    public InvalidFormException(String field, String message) {
        this(List.of(new FieldProblem(field, message)));
    }

    /** All that is wrong, at least one. */
    public List<FieldProblem> problems() {
        return problems;
    }
}
