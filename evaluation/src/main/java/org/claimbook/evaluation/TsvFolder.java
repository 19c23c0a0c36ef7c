package org.claimbook.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.claimbook.matching.search.ClaimDocument;

/**
 * Reads a folder of tab-separated files: {@code claims.tsv}, {@code questions-PART.tsv}, {@code qrels-PART.tsv},
 * {@code adversaries-PART.tsv}, {@code out-of-scope-PART.tsv}; a file that a set does not need may be missing. The title
 * of a claim is taken as a phrasing of it.
 */
final class TsvFolder {
    private static final String QUESTION = "question";

    private final Path folder;
    private final String part;

    TsvFolder(Path folder, String part) {
        this.folder = folder;
        this.part = part;
    }

    /** Whether the folder has questions of that part. */
    static boolean hasPart(Path folder, String part) {
        return Files.exists(folder.resolve("questions-" + part + ".tsv"));
    }

    /** @param otherwise the facts to ask about where the folder has no claims */
    EvaluationSet read(Supplier<StoredFacts> otherwise) {
        StoredFacts facts = Files.exists(folder.resolve("claims.tsv"))
                ? new StoredFacts(List.copyOf(claims().values()), List.of())
                : otherwise.get();
        Set<String> ids = new HashSet<>();
        facts.claims().forEach(claim -> ids.add(claim.id()));
        List<AskedQuestion> questions = questions(ids);
        List<NearMiss> nearMisses = nearMisses(ids);
        List<String> outOfScope = rows("out-of-scope", List.of("label", "utterance"), 0).stream()
                .map(row -> row.cell(1))
                .toList();
        if (questions.isEmpty() && nearMisses.isEmpty() && outOfScope.isEmpty()) {
            throw new InvalidSetException("--part: '" + part + "' has no questions in " + folder);
        }
        return new EvaluationSet(
                folder.toAbsolutePath().normalize().getFileName().toString(),
                part,
                facts.claims(),
                facts.names(),
                questions,
                nearMisses,
                outOfScope);
    }

    private Map<String, ClaimDocument> claims() {
        Map<String, ClaimDocument> claims = new LinkedHashMap<>();
        for (TsvFile.Row row : TsvFile.rows(folder.resolve("claims.tsv"), List.of("claim id", "claim text"), 1)) {
            List<String> title = row.cells().size() > 2 && !row.cell(2).isBlank() ? List.of(row.cell(2)) : List.of();
            ClaimDocument claim = new ClaimDocument(row.cell(0), row.cell(1), title, List.of(), Set.of(), Set.of());
            if (claims.put(claim.id(), claim) != null) {
                throw row.problem("the claim id '" + claim.id() + "' is there twice");
            }
        }
        return claims;
    }

    private List<AskedQuestion> questions(Set<String> claims) {
        Map<String, Set<String>> gold = new HashMap<>();
        List<TsvFile.Row> judgements = rows("qrels", List.of("question id", "claim id"), 0);
        for (TsvFile.Row row : judgements) {
            requireClaim(row, row.cell(1), claims);
            gold.computeIfAbsent(row.cell(0), id -> new HashSet<>()).add(row.cell(1));
        }
        List<AskedQuestion> questions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (TsvFile.Row row : rows("questions", List.of("question id", QUESTION), 0)) {
            // utterances that nothing answers are listed by their label, which several share
            if (!ids.add(row.cell(0)) && !judgements.isEmpty()) {
                throw row.problem("the question id '" + row.cell(0) + "' is there twice");
            }
            questions.add(new AskedQuestion(
                    row.cell(0), row.cell(1), QUESTION, gold.getOrDefault(row.cell(0), Set.of()), Optional.empty()));
        }
        for (TsvFile.Row row : judgements) {
            if (!ids.contains(row.cell(0))) {
                throw row.problem("there is no question '" + row.cell(0) + "'");
            }
        }
        return questions;
    }

    private List<NearMiss> nearMisses(Set<String> claims) {
        List<NearMiss> nearMisses = new ArrayList<>();
        for (TsvFile.Row row : rows("adversaries", List.of("claim id", QUESTION, "kind"), 1)) {
            requireClaim(row, row.cell(0), claims);
            nearMisses.add(new NearMiss(row.cell(1), row.cell(2), Optional.of(row.cell(0))));
        }
        return nearMisses;
    }

    private static void requireClaim(TsvFile.Row row, String id, Set<String> claims) {
        if (!claims.contains(id)) {
            throw row.problem("there is no claim '" + id + "'");
        }
    }

    private List<TsvFile.Row> rows(String file, List<String> columns, int optional) {
        return TsvFile.rows(folder.resolve(file + "-" + part + ".tsv"), columns, optional);
    }
}
