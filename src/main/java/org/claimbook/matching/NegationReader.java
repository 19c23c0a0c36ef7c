package org.claimbook.matching;

import java.util.List;
import java.util.Set;

import org.claimbook.matching.language.Token;

/** Tells whether a text says that something is not so. */
final class NegationReader {
    private static final Set<String> NEGATIONS =
            Set.of("not", "never", "no", "nobody", "nothing", "none", "without", "nor", "neither", "cannot", "zero");
    private static final Set<String> AUXILIARIES = Set.of(
            "do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could",
            "should", "isn", "ain");

    /** "It is false that …" says what a "not" would say. */
    private static final Set<String> UNTRUE =
            Set.of("false", "wrong", "untrue", "incorrect", "fake", "lie", "myth", "hoax");
    /** Verbs that, with "to", say that the deed was not done (implicative verbs: Karttunen, 1971). */
    private static final Set<String> OMISSIONS = Set.of(
            "decline",
            "declined",
            "declines",
            "declining",
            "refuse",
            "refused",
            "refuses",
            "refusing",
            "fail",
            "failed",
            "fails",
            "failing",
            "neglected");

    private final List<Token> tokens;

    NegationReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean negated() {
        int count = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (isNegation(i)) {
                count++;
            }
        }
        return count % 2 == 1;
    }

    boolean isNegation(int at) {
        String next = at + 1 < tokens.size() ? tokens.get(at + 1).norm() : "";
        if (UNTRUE.contains(tokens.get(at).norm())) {
            return next.equals("that");
        }
        if (OMISSIONS.contains(tokens.get(at).norm())) {
            return next.equals("to");
        }
        if (!NEGATIONS.contains(tokens.get(at).norm())) {
            return false;
        }
        // "Didn't she win?" expects the same yes as "Did she win?"; "… or not?" asks nothing more
        boolean expectsYes = at == 1
                && AUXILIARIES.contains(tokens.get(0).norm())
                && tokens.get(0).end() == tokens.get(1).start();
        boolean orNot = at > 0 && tokens.get(at - 1).norm().equals("or");
        boolean notOnly = next.equals("only")
                || (next.equals("but") && tokens.get(at).norm().equals("nothing"));
        boolean numero = tokens.get(at).norm().equals("no")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).numeric();
        return !expectsYes && !orNot && !notOnly && !numero;
    }
}
