package org.claimbook;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the directions of the house, from the doors down: the storeys below. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = ApplicationClasses.read();

    private static final DescribedPredicate<JavaClass> IN_WEB = resideInAPackage("org.claimbook..web..");

    /** The rooms from the doors down to the ground; a room may use every room of a lower storey and none of its own.
     * The entry is the process: main and the command line. */
    private static final List<List<String>> STOREYS = List.of(
            List.of("entry"),
            List.of("agent"),
            List.of("telegram", "web", "ops", "evaluation", "feed"),
            List.of("conversation", "webhook", "draft"),
            List.of("answer"),
            List.of("verdict"),
            List.of("claim", "matching", "access"),
            List.of("audit", "work"));

    /** Rooms that the design names and that may still be empty; a room leaves this list once it is built. */
    private static final Set<String> MAY_BE_EMPTY = Set.of();

    static List<ArchRule> rules() {
        List<ArchRule> rules = new ArrayList<>();
        rules.addAll(rulesOfDirection());
        rules.addAll(rulesOfCode());
        return rules;
    }

    private static List<ArchRule> rulesOfDirection() {
        List<ArchRule> rules = new ArrayList<>();
        rules.add(directions());
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
                                "org.claimbook.access..",
                                "org.claimbook.audit..",
                                "org.claimbook.claim..",
                                "org.claimbook.conversation..",
                                "org.claimbook.telegram..",
                                "org.claimbook.verdict..",
                                "org.claimbook.webhook..",
                                "org.claimbook.work..")
                        .and(not(IN_WEB))))
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
    void everyClassBelongsToOneRoomExceptTheFrontDoor() {
        Map<String, List<String>> homeless = new LinkedHashMap<>();
        for (JavaClass each : CLASSES) {
            List<String> rooms =
                    rooms().stream().filter(room -> room(room).test(each)).toList();
            if (rooms.size() != 1 && !each.getPackageName().equals("org.claimbook")) {
                homeless.put(each.getName(), rooms);
            }
        }

        assertThat(homeless).isEmpty();
    }

    @Test
    void noRoomIsEmptyThatShouldNot() {
        assertThat(MAY_BE_EMPTY)
                .containsAll(rooms().stream()
                        .filter(room -> CLASSES.that(room(room)).isEmpty())
                        .toList());
    }

    private static LayeredArchitecture directions() {
        LayeredArchitecture house = layeredArchitecture().consideringOnlyDependenciesInLayers();
        List<String> above = new ArrayList<>();
        for (List<String> storey : STOREYS) {
            List<String> built = storey.stream()
                    .filter(room -> !MAY_BE_EMPTY.contains(room)
                            || !CLASSES.that(room(room)).isEmpty())
                    .toList();
            for (String room : built) {
                house = house.layer(room).definedBy(room(room));
                house = above.isEmpty()
                        ? house.whereLayer(room).mayNotBeAccessedByAnyLayer()
                        : house.whereLayer(room).mayOnlyBeAccessedByLayers(above.toArray(String[]::new));
            }
            above.addAll(built);
        }
        return house;
    }

    private static List<String> rooms() {
        return STOREYS.stream().flatMap(List::stream).toList();
    }

    private static DescribedPredicate<JavaClass> room(String name) {
        return switch (name) {
            case "entry" -> resideInAPackage("org.claimbook");
            case "web" -> IN_WEB;
            default -> resideInAPackage("org.claimbook." + name + "..").and(not(IN_WEB));
        };
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
