package org.claimbook.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimbook.matching.search.ClaimDocument;

/**
 * Further right claims of questions, found by reading what was answered: the judgements of a set name one claim, though
 * another may say the same. Only for fitting; what is measured keeps its own judgements.
 */
final class Judgements {
    private final Map<String, Set<String>> claims;

    private Judgements(Map<String, Set<String>> claims) {
        this.claims = claims;
    }

    static Judgements none() {
        return new Judgements(Map.of());
    }

    /** @param file lines of question id, tab, claim id */
    static Judgements read(Path file) {
        if (!Files.exists(file)) {
            throw new InvalidSetException("--judged: there is no file " + file);
        }
        Map<String, Set<String>> claims = new HashMap<>();
        for (TsvFile.Row row : TsvFile.rows(file, List.of("question id", "claim id"), 0)) {
            claims.computeIfAbsent(row.cell(0), id -> new HashSet<>()).add(row.cell(1));
        }
        return new Judgements(claims);
    }

    /** The set with those of the judgements whose question and claim it has. */
    EvaluationSet addedTo(EvaluationSet set) {
        if (claims.isEmpty()) {
            return set;
        }
        Set<String> known = new HashSet<>();
        set.claims().stream().map(ClaimDocument::id).forEach(known::add);
        List<AskedQuestion> questions = set.questions().stream()
                .map(question -> question.alsoRight(claims.getOrDefault(question.id(), Set.of()).stream()
                        .filter(known::contains)
                        .toList()))
                .toList();
        return new EvaluationSet(
                set.name(), set.part(), set.claims(), set.names(), questions, set.nearMisses(), set.outOfScope());
    }
}
