package org.claimbook.claim.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a schema cannot say about fact files that are imported together: every name stands for exactly one thing, and
 * every thing that is named exists. Works on trees, valid or not, so that all problems are found in one go.
 */
final class FactChecks {
    private record Declared(FactTree tree, String path, JsonNode node) {}

    /** Paths below {@code /api/v1/claims} that are no claims. */
    private static final Set<String> TAKEN = Set.of("search");

    private final List<FactTree> trees;
    private final Map<String, Declared> topics = new HashMap<>();
    private final Map<String, Declared> speakers = new HashMap<>();
    private final Map<String, Declared> sources = new HashMap<>();
    private final Map<String, Declared> claims = new HashMap<>();
    private final Set<String> namedSpeakers = new HashSet<>();
    private final Set<String> namedSources = new HashSet<>();

    FactChecks(List<FactTree> trees) {
        this.trees = trees;
        trees.forEach(this::declare);
        trees.forEach(tree ->
                references(tree, (path, slug) -> namedSpeakers.add(slug), (path, slug) -> namedSources.add(slug)));
    }

    Set<String> undeclaredSpeakers() {
        return without(namedSpeakers, speakers.keySet());
    }

    Set<String> undeclaredSources() {
        return without(namedSources, sources.keySet());
    }

    /** Reports every reference to something that is neither declared nor in the store. */
    void checkReferences(Collection<String> storedSpeakers, Collection<String> storedSources) {
        Set<String> noSpeakers = without(undeclaredSpeakers(), storedSpeakers);
        Set<String> noSources = without(undeclaredSources(), storedSources);
        for (FactTree tree : trees) {
            references(
                    tree,
                    (path, slug) -> unknown(tree, path, slug, noSpeakers, "speakers"),
                    (path, slug) -> unknown(tree, path, slug, noSources, "sources"));
        }
    }

    private static void unknown(FactTree tree, String path, String slug, Set<String> unknown, String kind) {
        if (unknown.contains(slug)) {
            tree.problem(
                    path, FactProblems.quoted(slug) + " is neither among the file's " + kind + " nor in the store");
        }
    }

    private void declare(FactTree tree) {
        JsonNode root = tree.root();
        declare(tree, "topic", root.path("topic"), topics, true);
        each(root, "", "speakers", (path, node) -> declare(tree, path, node, speakers, true));
        each(root, "", "sources", (path, node) -> declare(tree, path, node, sources, true));
        each(root, "", "claims", (path, node) -> {
            declare(tree, path, node, claims, false);
            if (TAKEN.contains(node.path("slug").asText())) {
                tree.problem(
                        path + ".slug",
                        FactProblems.quoted(node.path("slug").asText()) + " is taken by the API itself");
            }
            Map<String, Declared> statements = new HashMap<>();
            each(node, path, "statements", (p, statement) -> declare(tree, p, statement, statements, false));
            checkOrder(tree, path, node);
            checkTranslations(tree, path, node);
        });
    }

    /** Files that are imported together may declare the same speaker, if they agree; one file declares it once. */
    private static void declare(
            FactTree tree, String path, JsonNode node, Map<String, Declared> kind, boolean sharedByFiles) {
        if (!node.path("slug").isTextual()) {
            return;
        }
        String slug = node.get("slug").textValue();
        Declared first = kind.putIfAbsent(slug, new Declared(tree, path, node));
        if (first == null || sharedByFiles && first.tree != tree && first.node.equals(node)) {
            return;
        }
        String where = first.tree.file() + ":" + first.tree.lines().getOrDefault(first.path + ".slug", 1);
        String how = sharedByFiles && first.tree != tree ? " is declared differently in " : " is declared already in ";
        tree.problem(path + ".slug", FactProblems.quoted(slug) + how + where);
    }

    private static void checkOrder(FactTree tree, String path, JsonNode claim) {
        String[] last = {""};
        each(claim, path, "assessments", (p, assessment) -> {
            String asOf = assessment.path("asOf").asText("");
            if (asOf.compareTo(last[0]) < 0) {
                tree.problem(
                        p + ".asOf", FactProblems.quoted(asOf) + " is before " + last[0] + ": oldest first, please");
            }
            last[0] = asOf;
        });
    }

    /** A form may leave out assessments, which are counted when it is stored. */
    private static void checkTranslations(FactTree tree, String path, JsonNode claim) {
        Set<String> statements = new HashSet<>();
        Set<String> links = new HashSet<>();
        claim.path("statements").forEach(each -> {
            statements.add(each.path("slug").asText());
            each.path("via").forEach(link -> links.add(link.asText()));
        });
        String language = claim.path("language").asText("en");
        claim.path("translations").properties().forEach(into -> {
            String where = path + ".translations." + into.getKey();
            if (into.getKey().equals(language)) {
                tree.problem(where, FactProblems.quoted(language) + " is the language of the claim itself");
            }
            into.getValue().path("statements").properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(slug -> !statements.contains(slug))
                    .forEach(slug -> tree.problem(
                            where + ".statements." + slug,
                            FactProblems.quoted(slug) + " is no statement of the claim"));
            into.getValue().path("via").properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(link -> !links.contains(link))
                    .forEach(link -> tree.problem(
                            where + ".via." + link,
                            FactProblems.quoted(link) + " is no link of via in any statement of the claim"));
            JsonNode assessments = claim.path("assessments");
            into.getValue().path("summaries").properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(number -> !tree.file().isEmpty()
                            && number.matches("[1-9][0-9]{0,3}")
                            && Integer.parseInt(number) > assessments.size())
                    .forEach(number -> tree.problem(
                            where + ".summaries." + number,
                            FactProblems.quoted(number) + " is no assessment of the claim: it has "
                                    + assessments.size()));
        });
    }

    private static void references(
            FactTree tree, BiConsumer<String, String> speaker, BiConsumer<String, String> source) {
        JsonNode root = tree.root();
        each(root, "", "speakers", (path, node) -> slugs(node, path, "speaksFor", speaker));
        each(root, "", "claims", (path, claim) -> {
            slugs(claim, path, "entities", speaker);
            each(claim, path, "statements", (p, statement) -> {
                if (statement.path("speaker").isTextual()) {
                    speaker.accept(p + ".speaker", statement.get("speaker").textValue());
                }
                slugs(statement, p, "sources", source);
            });
            each(claim, path, "assessments", (p, assessment) -> slugs(assessment, p, "sources", source));
        });
    }

    private static void slugs(JsonNode parent, String path, String key, BiConsumer<String, String> each) {
        each(parent, path, key, (p, node) -> {
            if (node.isTextual()) {
                each.accept(p, node.textValue());
            }
        });
    }

    private static void each(JsonNode parent, String path, String key, BiConsumer<String, JsonNode> each) {
        JsonNode array = parent.path(key);
        for (int i = 0; array.isArray() && i < array.size(); i++) {
            each.accept(FactTree.item(FactTree.child(path, key), i), array.get(i));
        }
    }

    private static Set<String> without(Set<String> all, Collection<String> some) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
