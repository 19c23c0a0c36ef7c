package org.claimbook.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.claimbook.claim.Stance;
import org.claimbook.draft.text.Token;
import org.claimbook.text.WordFiles;

/** Words with which news report what somebody said; the lists are resources that people can read. */
final class SpeechWords {
    /**
     * A verb of saying.
     *
     * @param base "say"
     * @param stance towards what is reported
     */
    record Verb(String base, Stance stance) {}

    private final Map<String, Verb> byForm = new HashMap<>();
    private final Map<String, Stance> nouns = new HashMap<>();
    private final Set<String> findings;

    SpeechWords() {
        for (String[] line : lines("speech-verbs.txt")) {
            Verb verb = new Verb(line[0], Stance.valueOf(line[1]));
            forms(verb.base()).forEach(form -> byForm.put(form, verb));
            for (int i = 2; i < line.length; i++) {
                byForm.put(line[i], verb);
            }
        }
        lines("speech-nouns.txt").forEach(line -> nouns.put(line[0], Stance.valueOf(line[1])));
        findings = lines("findings.txt").stream().map(line -> line[0]).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String[]> lines(String name) {
        return WordFiles.lines("draft/" + name).stream()
                .map(line -> line.split(" "))
                .toList();
    }

    private static List<String> forms(String base) {
        String stem = base.endsWith("e") ? base.substring(0, base.length() - 1) : base;
        boolean softened =
                base.endsWith("y") && !"aeiou".contains(base.substring(base.length() - 2, base.length() - 1));
        if (softened) {
            String i = base.substring(0, base.length() - 1) + "i";
            return List.of(base, i + "es", i + "ed", base + "ing");
        }
        if (base.equals("admit") || base.equals("rebut")) {
            return List.of(base, base + "s", base + "ted", base + "ting");
        }
        String s = base.endsWith("s") ? base + "es" : base + "s";
        return List.of(base, s, stem + "ed", stem + "ing");
    }

    Optional<Verb> verb(Token token) {
        return Optional.ofNullable(byForm.get(token.lower()));
    }

    Optional<Stance> noun(Token token) {
        String word = token.lower();
        return Optional.ofNullable(nouns.get(word))
                .or(() -> Optional.ofNullable(
                        word.endsWith("s") ? nouns.get(word.substring(0, word.length() - 1)) : null));
    }

    boolean isFinding(Token token) {
        String word = token.lower();
        return findings.contains(word) || word.endsWith("s") && findings.contains(word.substring(0, word.length() - 1));
    }
}
