package org.claimbook.matching.syntax;

import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.syntax.ShallowParse.Clause;

/** Statements of what is generally so, or is not so: whatever restricts them must not be left out. */
public final class GeneralStatements {
    private static final Set<String> NOT = Set.of("not", "no", "never", "cannot", "n't", "nobody", "none");
    private static final Set<String> PAST =
            Set.of("was", "were", "had", "did", "has", "have", "is", "are", "been", "being");
    private static final int AUXILIARY_REACH = 3;

    private GeneralStatements() {}

    /** Whether a text denies something, or tells what is generally so, and not what has happened. */
    public static boolean is(Reading text, Verbs verbs) {
        Dependencies dependencies = verbs.dependencies(text);
        ShallowParse parse = verbs.parse(text);
        Dependencies.Arc top = new Dependencies.Arc(Dependencies.ROOT, Dependencies.Role.CLAUSE);
        int root = IntStream.range(0, text.words().size())
                .filter(i -> dependencies.of(i).contains(top) && parse.at(i).clause() == Clause.MAIN)
                .findFirst()
                .orElse(-1);
        if (root < 0) {
            return false;
        }
        String norm = text.words().get(root).token().norm();
        boolean denied = IntStream.range(0, text.words().size())
                .anyMatch(i -> NOT.contains(text.words().get(i).token().norm())
                        && !parse.at(i).isPresupposed());
        boolean past = PAST.contains(norm) && !norm.matches("is|are")
                || !verbs.isQuality(text, root)
                        && IntStream.range(Math.max(0, root - AUXILIARY_REACH), root)
                                .anyMatch(i -> PAST.contains(
                                        text.words().get(i).token().norm()));
        return denied
                || !past
                        && (norm.endsWith("s")
                                || !verbs.canBeParticiple(text.words().get(root)));
    }
}
