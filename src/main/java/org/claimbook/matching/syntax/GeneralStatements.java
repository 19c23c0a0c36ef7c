package org.claimbook.matching.syntax;

import java.util.Collections;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.syntax.ShallowParse.Clause;

/** Statements of what is generally so, or is not so: whatever restricts them must not be left out. */
public final class GeneralStatements {
    private static final Set<String> NOT = Set.of("not", "no", "never", "cannot", "n't", "nobody", "none");
    private static final Set<String> PAST = Set.of("was", "were", "had", "did", "been");
    private static final Set<String> HAS = Set.of("has", "have");
    private static final Set<String> PRESENT = Set.of("is", "are");
    /** "A photograph shows": what was there once, told in the present. */
    private static final Set<String> SHOWING = Set.of("show", "depict", "capture", "picture", "document");

    private static final int AUXILIARY_REACH = 3;

    private GeneralStatements() {}

    /** Whether a text denies something, or tells what is generally so, and not what has happened. */
    public static boolean is(Reading text, Verbs verbs) {
        int root = root(text, verbs);
        return root >= 0 && (isDenied(text, verbs.parse(text)) || !isOfEvent(text, root, verbs));
    }

    /** Whether a text tells what has happened or is happening, and not what is generally so or will be. */
    public static boolean isOfEvent(Reading text, Verbs verbs) {
        int root = root(text, verbs);
        return root >= 0 && isOfEvent(text, root, verbs);
    }

    /** Index of the first verb of the main clause; -1 if there is none. */
    private static int root(Reading text, Verbs verbs) {
        Dependencies dependencies = verbs.dependencies(text);
        ShallowParse parse = verbs.parse(text);
        Dependencies.Arc top = new Dependencies.Arc(Dependencies.ROOT, Dependencies.Role.CLAUSE);
        return IntStream.range(0, text.words().size())
                .filter(i -> dependencies.of(i).contains(top) && parse.at(i).clause() == Clause.MAIN)
                .findFirst()
                .orElse(-1);
    }

    private static boolean isDenied(Reading text, ShallowParse parse) {
        return IntStream.range(0, text.words().size())
                .anyMatch(i -> NOT.contains(FunctionWords.norm(text, i))
                        && !parse.at(i).isPresupposed());
    }

    private static boolean isOfEvent(Reading text, int root, Verbs verbs) {
        String norm = FunctionWords.norm(text, root);
        boolean present = isBehind(PRESENT, text, root);
        return PAST.contains(norm)
                || isBehind(PAST, text, root)
                || isBehind(HAS, text, root)
                || present && norm.endsWith("ing")
                || !Collections.disjoint(verbs.lemmas(text.words().get(root)), SHOWING)
                || !present
                        && !norm.endsWith("s")
                        && !HAS.contains(norm)
                        && !PRESENT.contains(norm)
                        && verbs.canBeParticiple(text.words().get(root));
    }

    private static boolean isBehind(Set<String> auxiliaries, Reading text, int root) {
        return IntStream.range(Math.max(0, root - AUXILIARY_REACH), root)
                .anyMatch(i -> auxiliaries.contains(FunctionWords.norm(text, i)));
    }
}
