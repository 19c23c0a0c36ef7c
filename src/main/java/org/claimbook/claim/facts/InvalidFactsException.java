package org.claimbook.claim.facts;

import java.util.List;
import java.util.stream.Collectors;

/** Fact files were refused as a whole; nothing of them was stored. */
public final class InvalidFactsException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private final transient List<FactProblem> problems;

    InvalidFactsException(List<FactProblem> problems) {
        super(text(problems));
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, by file and line; the message shows the first 50. */
    public List<FactProblem> problems() {
        return problems;
    }

    private static String text(List<FactProblem> problems) {
        String shown = problems.stream().limit(SHOWN).map(FactProblem::toString).collect(Collectors.joining("\n"));
        return problems.size() > SHOWN ? shown + "\n… and " + (problems.size() - SHOWN) + " more" : shown;
    }
}
