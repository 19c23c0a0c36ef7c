package org.claimbook.claim.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.claimbook.claim.FieldProblem;
import org.claimbook.claim.InvalidFormException;
import org.claimbook.claim.Origin;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Topic;
import org.claimbook.claim.facts.FactFileReader;
import org.claimbook.claim.facts.FactProblems;
import org.claimbook.claim.facts.FactSchema;
import org.claimbook.claim.facts.FactTree;
import org.claimbook.claim.facts.StoreChecks;
import org.claimbook.claim.write.FactFile;
import org.claimbook.claim.write.FactFile.AssessmentFact;
import org.claimbook.claim.write.FactFile.ClaimFact;
import org.claimbook.claim.write.FactFile.StatementFact;

/** Reads what editors send as a fact file with one thing in it, so that the same checks hold for both. */
@ApplicationScoped
class FormReader {
    private final FactSchema schema = FactSchema.ofForms();
    private final StoreChecks checks;

    FormReader(StoreChecks checks) {
        this.checks = checks;
    }

    /** @throws InvalidFormException naming everything that is wrong */
    ClaimFact claim(JsonNode form) {
        FactTree tree = wrapped("claims", form);
        checkForm(tree, "claims[0]");
        checks.checkReferences(List.of(tree));
        checks.checkAssessments(tree, Origin.EDITED);
        checks.checkTopic(tree, "claims[0].topic", form.path("topic").asText());
        refuseIfAny(tree, "claims[0]");
        JsonNode claim = tree.root().at("/claims/0");
        return FactFileReader.claim(claim, claim.path("topic").asText());
    }

    /**
     * One claim with its topic, and with the speakers and sources that the store lacks, as in a fact file.
     *
     * @throws InvalidFormException naming everything that is wrong, by its path in the file
     */
    FactFile sheet(ObjectNode sheet) {
        FactTree tree = new FactTree("", sheet, Map.of(), new FactProblems(""));
        checkForm(tree, "");
        checks.checkReferences(List.of(tree));
        refuseIfAny(tree, "");
        return FactFileReader.read(tree);
    }

    /** @throws InvalidFormException naming everything that is wrong */
    StatementFact statement(JsonNode form) {
        FactTree tree = wrapped("claims", part("statements", form));
        check(tree, "claims[0].statements[0]");
        return FactFileReader.statement(tree.root().at("/claims/0/statements/0"));
    }

    /** @throws InvalidFormException naming everything that is wrong */
    AssessmentFact assessment(JsonNode form) {
        FactTree tree = wrapped("claims", part("assessments", form));
        check(tree, "claims[0].assessments[0]");
        return FactFileReader.assessment(tree.root().at("/claims/0/assessments/0"));
    }

    /** A claim that has nothing but that; the rest of it is not looked at. */
    private static ObjectNode part(String list, JsonNode form) {
        ObjectNode claim = JsonNodeFactory.instance.objectNode();
        claim.put("slug", "a").put("topic", "a").put("text", "a");
        claim.putArray(list).add(form);
        return claim;
    }

    Speaker speaker(JsonNode form) {
        FactTree tree = wrapped("speakers", form);
        check(tree, "speakers[0]");
        return FactFileReader.speaker(tree.root().at("/speakers/0"));
    }

    Source source(JsonNode form) {
        FactTree tree = wrapped("sources", form);
        check(tree, "sources[0]");
        return FactFileReader.source(tree.root().at("/sources/0"));
    }

    Topic topic(JsonNode form) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.set("topic", form);
        FactTree tree = new FactTree("", root, Map.of(), new FactProblems(""));
        check(tree, "topic");
        return FactFileReader.topic(tree.root().path("topic"));
    }

    private static FactTree wrapped(String list, JsonNode form) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putArray(list).add(form);
        return new FactTree("", root, Map.of(), new FactProblems(""));
    }

    private void check(FactTree tree, String prefix) {
        checkForm(tree, prefix);
        checks.checkReferences(List.of(tree));
        refuseIfAny(tree, prefix);
    }

    /** What is wrong without looking at the store. */
    private void checkForm(FactTree tree, String prefix) {
        schema.check(tree);
        checkTexts(tree, tree.root(), "");
        refuseIfAny(tree, prefix);
    }

    private static void refuseIfAny(FactTree tree, String prefix) {
        List<FieldProblem> problems = tree.problems().byLine().stream()
                .map(problem -> new FieldProblem(field(problem.path(), prefix), problem.message()))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidFormException(problems);
        }
    }

    private static String field(String path, String prefix) {
        String within = path.startsWith(prefix) ? path.substring(prefix.length()) : path;
        return within.startsWith(".") ? within.substring(1) : within;
    }

    /** What could not be stored or shown: control characters, and halves of surrogate pairs. */
    private static void checkTexts(FactTree tree, JsonNode node, String path) {
        if (node.isTextual()) {
            node.textValue()
                    .codePoints()
                    .filter(c -> Character.isISOControl(c) && c != '\n'
                            || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                    .findFirst()
                    .ifPresent(c -> tree.problem(
                            path,
                            "%s contains the character U+%04X, which is no text"
                                    .formatted(FactProblems.quoted(node.textValue()), c)));
        }
        node.properties().forEach(entry -> checkTexts(tree, entry.getValue(), FactTree.child(path, entry.getKey())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            checkTexts(tree, node.get(i), FactTree.item(path, i));
        }
    }

    /**
     * What can be told only with the assessments that are stored, which forms may leave out.
     *
     * @throws InvalidFormException naming every translation of an assessment that is not there
     */
    static void checkTranslations(ClaimFact claim) {
        int assessments = claim.assessments().size();
        List<FieldProblem> problems = claim.translations().stream()
                .filter(each -> each.isBeyond(assessments))
                .map(each -> new FieldProblem(
                        "translations." + each.language() + ".summaries."
                                + each.part().replaceFirst(".* ", ""),
                        "is the translation of no assessment: the claim has " + assessments))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidFormException(problems);
        }
    }

    /** @throws InvalidFormException naming every statement without source and every assessment without assessor */
    static void checkPublishable(ClaimFact claim) {
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < claim.statements().size(); i++) {
            StatementFact statement = claim.statements().get(i);
            if (statement.sources().isEmpty() && statement.unsourced() == null) {
                problems.add(new FieldProblem(
                        "statements[" + i + "].sources",
                        "is empty: to publish, statement '" + statement.slug()
                                + "' needs a source, or the reason why it has none in unsourced"));
            }
        }
        for (int i = 0; i < claim.assessments().size(); i++) {
            AssessmentFact assessment = claim.assessments().get(i);
            if (assessment.assessor().isBlank() && assessment.unattributed() == null) {
                problems.add(new FieldProblem(
                        "assessments[" + i + "].assessor",
                        "is missing: to publish, revision " + (i + 1)
                                + " needs an assessor, or the reason why it has none in unattributed"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidFormException(problems);
        }
    }
}
