package org.claimbook;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the packages to the table of what each uses, and the code to some rules. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = ApplicationClasses.read();

    private static final String ROOT = "org.claimbook";

    /** A package is read at a glance. */
    private static final int MOST_CLASSES = 25;

    /** For each package the packages that it uses, without {@code org.claimbook.}; {@code .} has main. */
    private static final String USES = """
            . -> ops, ops.backup, ops.start
            access -> audit
            access.web -> access, http
            agent -> answer, answer.web, claim, claim.web, http
            answer -> answer.index, claim, claim.history, claim.store, language, matching, matching.language, \
            matching.likelihood, matching.onnx, matching.reading, matching.search
            answer.followup -> answer, answer.index, claim, claim.store, language, matching, matching.language, \
            matching.reading, text
            answer.golden -> answer.index, claim, claim.gate, claim.history, claim.store, language, matching, \
            matching.language, matching.likelihood, matching.lucene, matching.onnx, matching.reading, matching.search
            answer.index -> claim, claim.history, claim.store, matching, matching.alignment, matching.language, \
            matching.likelihood, matching.lucene, matching.onnx, matching.reading, matching.search, matching.slot, work
            answer.text -> answer, answer.followup, claim, matching.reading, text
            answer.web -> answer, answer.followup, answer.index, answer.text, claim, claim.store, conversation, \
            database, http, language, matching.reading, text
            audit ->
            audit.web -> audit, http
            claim ->
            claim.desk -> audit, claim, claim.facts, claim.gate, claim.history, claim.store, claim.write
            claim.desk.web -> claim, claim.desk, claim.gate, claim.store, http
            claim.facts -> claim, claim.gate, claim.history, claim.store, claim.write, text
            claim.gate -> claim
            claim.history -> audit, claim
            claim.review -> claim, claim.facts, claim.gate, claim.review.format, claim.review.value, claim.store, \
            claim.write, language, text
            claim.review.factchecktools -> answer, claim, claim.review, claim.review.format, http, matching.reading
            claim.review.format -> claim.review.value
            claim.review.value -> text
            claim.review.web -> claim, claim.gate, claim.review, claim.review.format, claim.web, http
            claim.store -> claim, claim.history
            claim.web -> answer.text, claim, claim.history, claim.review, claim.store, http, widget
            claim.write -> audit, claim, claim.gate, claim.history, claim.store
            conversation -> answer.followup, claim.store, text
            conversation.news -> answer, answer.index, claim, claim.history, claim.store, conversation, \
            conversation.queue, matching.reading, work
            conversation.privacy -> conversation, conversation.news, conversation.queue, work
            conversation.queue -> answer, answer.index, audit, claim, claim.desk, claim.store, conversation, language, \
            matching.reading, matching.search
            conversation.queue.web -> claim, claim.desk, conversation, conversation.queue, http, http.limit
            database -> http, work
            desk -> access, answer.index, audit, claim, claim.desk, claim.facts, claim.gate, claim.history, \
            claim.review, claim.review.format, claim.store, claim.write, conversation.queue, desk.session, desk.sheet, draft, draft.text, \
            http, matching.reading
            desk.session -> access, claim, claim.gate, conversation, http, http.limit, limit
            desk.sheet -> answer, answer.golden, answer.text, answer.web, claim, claim.desk, claim.gate, claim.store, \
            claim.web, conversation.queue, desk.session, http, matching, matching.reading, matching.slot
            draft -> claim, claim.facts, claim.store, draft.text, text
            draft.text ->
            draft.web -> claim, draft, draft.text, http
            feed -> claim, claim.store, http, verdict
            http -> audit, claim, text
            http.limit -> http, limit
            language ->
            limit ->
            matching -> matching.alignment, matching.language, matching.likelihood, matching.multilingual, \
            matching.reading, matching.search, matching.slot
            matching.alignment -> matching.language, matching.reading, matching.search, matching.syntax
            matching.language ->
            matching.likelihood -> matching.alignment, matching.language, matching.reading, matching.search
            matching.lucene -> matching.language, matching.multilingual, matching.search
            matching.multilingual -> matching.language, matching.reading, matching.search
            matching.onnx -> matching.likelihood, matching.search
            matching.reading -> matching.language
            matching.search -> matching.language, matching.reading
            matching.slot -> matching.language, matching.reading, matching.search
            matching.syntax -> matching.language, matching.reading, matching.search
            ops -> access, answer, answer.index, claim, claim.facts, claim.review, claim.review.format, \
            claim.store, claim.write, draft, draft.text, http
            ops.backup -> ops.start
            ops.door ->
            ops.start ->
            ops.trace -> answer, claim, http
            site -> answer, answer.web, claim, claim.store, http
            telegram -> conversation, conversation.queue, http, telegram.api, telegram.inbox, telegram.outbox, work
            telegram.api -> telegram.text, text
            telegram.chat -> answer, answer.followup, answer.text, claim, claim.store, conversation, \
            conversation.news, conversation.privacy, conversation.queue, http, language, matching.reading, telegram, telegram.api, \
            telegram.dialogue, telegram.outbox, telegram.text, text
            telegram.chat.inline -> answer, answer.text, claim, claim.store, conversation, matching.reading, \
            telegram.chat, telegram.dialogue, telegram.text, text
            telegram.chat.tap -> claim, conversation, conversation.news, conversation.queue, telegram.chat, \
            telegram.dialogue, telegram.text
            telegram.dialogue -> conversation.queue, telegram.text
            telegram.inbox -> limit, telegram.api, telegram.dialogue, telegram.outbox, telegram.text, work
            telegram.outbox -> telegram.api, telegram.dialogue, telegram.text, work
            telegram.text -> text
            text ->
            verdict -> claim, claim.store, work
            verdict.web -> claim, claim.desk, http, verdict, work
            webhook -> audit, http, verdict, work
            webhook.web -> claim, claim.desk, http, webhook
            widget -> text
            work ->
            """;

    private static final Map<String, Set<String>> USED_BY_PACKAGE = USES.lines()
            .map(line -> line.split(" *->", -1))
            .collect(Collectors.toMap(
                    line -> line[0].strip(),
                    line -> Arrays.stream(line[1].split("[, ]+"))
                            .filter(used -> !used.isEmpty())
                            .collect(Collectors.toCollection(TreeSet::new)),
                    (one, other) -> one,
                    TreeMap::new));

    static List<ArchRule> rules() {
        List<ArchRule> rules = new ArrayList<>();
        rules.addAll(rulesOfDirection());
        rules.addAll(rulesOfCode());
        return rules;
    }

    private static List<ArchRule> rulesOfDirection() {
        List<ArchRule> rules = new ArrayList<>();
        rules.add(slices().matching("org.claimbook.(**)").should().beFreeOfCycles());
        rules.add(noClasses()
                .that(resideInAPackage("org.claimbook.matching.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta..", "io.quarkus..", "io.smallrye..", "org.eclipse.microprofile..", "org.hibernate..")
                .because("matching is plain Java"));
        rules.add(noClasses()
                .that(not(resideInAnyPackage(
                        "org.claimbook.http..",
                        "org.claimbook.database..",
                        "org.claimbook.work..",
                        "org.claimbook.access..",
                        "org.claimbook.audit..",
                        "org.claimbook.claim..",
                        "org.claimbook.conversation..",
                        "org.claimbook.telegram..",
                        "org.claimbook.verdict..",
                        "org.claimbook.webhook..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate..")
                .because("entities never leave the package that stores them"));
        return rules;
    }

    private static List<ArchRule> rulesOfCode() {
        List<ArchRule> rules = new ArrayList<>();
        rules.add(noClasses()
                .that(not(resideInAPackage("org.claimbook.ops..")))
                .should()
                .callMethodWhere(readsTheSystemClock())
                .because("the clock is injected, and produced in ops"));
        rules.add(noClasses()
                .that(not(resideInAPackage("org.claimbook.work..")))
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Timer|concurrent\\.Scheduled.*)|io\\.quarkus\\.scheduler\\..*")
                .because("work that comes again stands in Schedule, whose pauses no change of the clock reaches"));
        rules.add(noFields()
                .that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(
                        not(resideInAnyPackage("org.claimbook.matching.lucene..", "org.claimbook.matching.onnx..")))
                .should()
                .haveRawType(resideInAnyPackage("org.apache.lucene..", "ai.onnxruntime.."))
                .because("native executables initialise all other packages while they are built"));
        rules.add(classes()
                .should()
                .resideOutsideOfPackages(
                        "..util..", "..utils..", "..dto..", "..service..", "..services..", "..model..", "..impl..")
                .because("packages are named after features"));
        rules.add(noClasses()
                .should()
                .haveSimpleNameEndingWith("Service")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .because("a name says what a class is for"));
        return rules;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsItsRules(ArchRule rule) {
        rule.check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleFailsWhenThereIsNothingToCheck(ArchRule rule) {
        JavaClasses none = CLASSES.that(resideInAPackage("nowhere"));

        assertThatThrownBy(() -> rule.check(none)).isInstanceOf(AssertionError.class);
    }

    @Test
    void eachPackageUsesWhatTheTableSays() {
        Map<String, Set<String>> used = new TreeMap<>();
        for (JavaClass each : CLASSES) {
            Set<String> packages = used.computeIfAbsent(name(each), name -> new TreeSet<>());
            each.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().equals(ROOT)
                            || target.getPackageName().startsWith(ROOT + "."))
                    .map(ArchitectureTest::name)
                    .filter(target -> !target.equals(name(each)))
                    .forEach(packages::add);
        }

        assertThat(lines(used)).isEqualTo(lines(USED_BY_PACKAGE));
    }

    @Test
    void eachPackageHasFewClasses() {
        Map<String, Long> sizes = CLASSES.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(each -> !each.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(ArchitectureTest::name, TreeMap::new, Collectors.counting()));

        assertThat(sizes).allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(MOST_CLASSES));
    }

    private static String name(JavaClass each) {
        return each.getPackageName().equals(ROOT) ? "." : each.getPackageName().substring(ROOT.length() + 1);
    }

    private static String lines(Map<String, Set<String>> uses) {
        return uses.entrySet().stream()
                .map(each -> (each.getKey() + " -> " + String.join(", ", each.getValue())).strip())
                .collect(Collectors.joining("\n"));
    }

    private static DescribedPredicate<JavaMethodCall> readsTheSystemClock() {
        return DescribedPredicate.describe("the system's clock is read", call -> {
            JavaClass owner = call.getTargetOwner();
            String method = call.getName();
            boolean givenClock = call.getTarget().getRawParameterTypes().stream()
                    .anyMatch(type -> !type.isEquivalentTo(ZoneId.class));
            return owner.getPackageName().equals("java.time")
                            && (method.equals("now") && !givenClock
                                    || owner.getSimpleName().equals("Clock") && method.startsWith("system"))
                    || owner.isEquivalentTo(System.class) && method.equals("currentTimeMillis");
        });
    }
}
