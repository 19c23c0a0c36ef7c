package org.claimbook.claim.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.Panache;

import org.claimbook.claim.Origin;
import org.claimbook.claim.store.AssessmentRow;
import org.claimbook.claim.store.Chunks;
import org.claimbook.claim.write.FactFile.AssessmentFact;

/** Checks fact files against what is in the store, within the transaction that will write them. */
@ApplicationScoped
public class StoreChecks {

    /** Every speaker and source that is named has to be declared or stored. */
    public void checkReferences(List<FactTree> trees) {
        FactChecks checks = new FactChecks(trees);
        checks.checkReferences(
                stored("SpeakerRow", checks.undeclaredSpeakers()), stored("SourceRow", checks.undeclaredSources()));
    }

    /** A claim that is written for itself belongs to a topic that is stored. */
    public void checkTopic(FactTree tree, String path, String topic) {
        if (stored("TopicRow", List.of(topic)).isEmpty()) {
            tree.problem(path, FactProblems.quoted(topic) + " is not among the topics in the store");
        }
    }

    private List<String> stored(String entity, Iterable<String> slugs) {
        List<String> found = new ArrayList<>();
        Chunks.of(slugs)
                .forEach(chunk -> found.addAll(Panache.getEntityManager()
                        .createQuery("select r.slug from " + entity + " r where r.slug in :slugs", String.class)
                        .setParameter("slugs", chunk)
                        .getResultList()));
        return found;
    }

    /** What was assessed once has to be in the file unchanged and in the same order. */
    public void checkAssessments(FactTree tree, Origin origin) {
        Map<String, Integer> indexBySlug = new HashMap<>();
        JsonNode claims = tree.root().path("claims");
        for (int i = 0; i < claims.size(); i++) {
            if (!tree.problems().within(FactTree.item("claims", i))) {
                indexBySlug.put(claims.path(i).path("slug").asText(), i);
            }
        }
        for (List<String> chunk : Chunks.of(indexBySlug.keySet())) {
            storedAssessments(chunk, origin)
                    .forEach((slug, stored) -> checkAppendOnly(tree, indexBySlug.get(slug), stored));
        }
    }

    /** Those of claims that this import may revise; the others are left alone anyway. */
    private Map<String, List<AssessmentFact>> storedAssessments(List<String> slugs, Origin origin) {
        Map<String, List<AssessmentFact>> bySlug = new HashMap<>();
        Panache.getEntityManager()
                .createQuery(
                        "select a from AssessmentRow a join fetch a.claim c where c.slug in :slugs order by a.revision",
                        AssessmentRow.class)
                .setParameter("slugs", slugs)
                .getResultList()
                .stream()
                .filter(row -> origin.mayRevise(row.claim.origin))
                .forEach(row -> bySlug.computeIfAbsent(row.claim.slug(), slug -> new ArrayList<>())
                        .add(AssessmentFact.of(row)));
        Panache.getEntityManager().clear();
        return bySlug;
    }

    private static void checkAppendOnly(FactTree tree, int claim, List<AssessmentFact> stored) {
        String path = FactTree.item("claims", claim) + ".assessments";
        JsonNode declared = tree.root().path("claims").path(claim).path("assessments");
        for (int i = 0; i < stored.size(); i++) {
            AssessmentFact old = stored.get(i);
            if (!declared.has(i)) {
                tree.problem(
                        path,
                        "revision " + (i + 1) + " (" + old.verdict() + " " + day(old)
                                + ") is in the store but not in the file; assessments are append-only");
                return;
            }
            AssessmentFact now = FactFileReader.assessment(declared.get(i));
            if (!now.equals(old)) {
                tree.problem(
                        FactTree.item(path, i),
                        now.verdict() + " " + day(now) + ", " + FactProblems.quoted(now.summary())
                                + " differs from revision " + (i + 1) + " in the store, " + old.verdict() + " "
                                + day(old) + ", " + FactProblems.quoted(old.summary())
                                + "; assessments are append-only: add a new one");
            }
        }
    }

    private static String day(AssessmentFact assessment) {
        return assessment.asOf() == null ? "of an unknown date" : "as of " + assessment.asOf();
    }
}
