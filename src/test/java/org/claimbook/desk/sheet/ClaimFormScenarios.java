package org.claimbook.desk.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.claimbook.access.Keys;
import org.claimbook.access.Role;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.audit.AuditEntry;
import org.claimbook.audit.AuditFilter;
import org.claimbook.audit.AuditTrail;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.history.ClaimHistory;
import org.claimbook.claim.store.Claims;
import org.claimbook.desk.DeskVisitor;

/** Writes claims with the form as a browser without scripts does. */
abstract class ClaimFormScenarios {
    private static int count;

    @Inject
    Keys keys;

    @Inject
    Claims claims;

    @Inject
    ClaimHistory history;

    @Inject
    AuditTrail audit;

    @Inject
    IndexKeeper index;

    private DeskVisitor editor;
    private String name;

    @BeforeEach
    void signIn() {
        Ready.await(index);
        editor = DeskVisitor.signedIn(keys.create(Role.EDITOR, "Ada", null));
        editor.open("/desk/claims/new").then().statusCode(200);
        name = "harbour" + ++count + "x";
    }

    /** A claim with two statements and two sources, all of it new. */
    private Map<String, String> filledIn() {
        return Forms.filledIn(name);
    }

    private Claim claim() {
        return claims.bySlug(name).orElseThrow();
    }

    @Test
    void oneSubmitMakesAPublishedClaimWithAllThatBelongsToIt() {
        Response saved = editor.post("/desk/claims/new", filledIn());

        saved.then().statusCode(303).header("Location", containsString("/desk/claims/" + name + "?saved=1"));
        Claim claim = claim();
        assertThat(claim.status()).isEqualTo(ClaimStatus.PUBLISHED);
        assertThat(claim.topic().title()).isEqualTo("The fire in " + name);
        assertThat(claim.entities()).extracting(Speaker::name).containsExactly("The pier of " + name);
        assertThat(claim.phrasings()).hasSize(2);
        assertThat(claim.statements()).hasSize(2);
        assertThat(claim.statements().getFirst().speaker())
                .isEqualTo(claim.statements().getLast().speaker());
        assertThat(claim.statements().getFirst().sources())
                .extracting(Source::title)
                .containsExactly("Fire in " + name);
        assertThat(claim.assessments().getFirst().sources())
                .isEqualTo(claim.statements().getFirst().sources());
        assertThat(history.revisions(name, 99, 9)).hasSize(1);
        assertThat(trail(name)).extracting(AuditEntry::actor).allMatch(actor -> actor.startsWith("Ada ("));
        editor.open("/desk?q=BURNT%20the%20" + name + "&status=PUBLISHED")
                .then()
                .body(containsString("/desk/claims/" + name + "\""));
        editor.open("/desk/claims/" + name + "?saved=1")
                .then()
                .statusCode(200)
                .body(containsString("Saved as revision 1. The claim is published"));
    }

    private List<AuditEntry> trail(String slug) {
        return audit.find(new AuditFilter("CLAIM", slug, null, null, null, null), null, 10)
                .entries();
    }

    @Test
    void whatIsWrongIsToldBesideItsFieldAndNothingTypedIsLost() {
        Map<String, String> form = filledIn();
        form.put("text", "");
        form.put("s0.saidOn", "yesterday");
        form.put("s1.r0.publisher", "");
        form.put("s0.r0.url", "javascript:alert(1)");
        form.put("a.asOf", "");

        Response refused = editor.post("/desk/claims/new", form);

        refused.then().statusCode(400);
        String page = refused.asString();
        assertThat(page)
                .contains("5 fields are wrong", "statement 2, source 1, publisher</a>", "assessment, as of</a>");
        for (String field : List.of("text", "s0.saidOn", "s1.r0.publisher", "s0.r0.url", "a.asOf")) {
            assertThat(page).as(field).contains("id=\"" + field + "-wrong\"");
        }
        for (String typed :
                List.of("Master of " + name, "yesterday", "It was no cable after all.", "javascript:alert(1)")) {
            assertThat(page).contains(typed);
        }
        assertThat(claims.bySlug(name)).isEmpty();
    }

    @Test
    void whatIsSavedAgainUnchangedStaysAsItIs() {
        editor.post("/desk/claims/new", filledIn()).then().statusCode(303);
        Claim before = claim();

        editor.post(
                        "/desk/claims/" + name,
                        Forms.on(editor.open("/desk/claims/" + name).asString()))
                .then()
                .statusCode(303);

        assertThat(claim()).isEqualTo(before);
    }

    @Test
    void anotherRowComesAndGoesByAButton() {
        Map<String, String> form = filledIn();
        form.put("do", "add:s:");
        String page = editor.post("/desk/claims/new", form).asString();
        assertThat(page).contains("name=\"s2.speaker\"", "name=\"s2.r0.source\"", "It was a cable.");
        Map<String, String> longer = Forms.on(page);
        longer.put("do", "remove:s:0");
        String shorter = editor.post("/desk/claims/new", longer).asString();
        assertThat(shorter)
                .doesNotContain("It was a cable.", "name=\"s2.speaker\"")
                .contains("It was no cable after all.");
        Map<String, String> more = Forms.on(shorter);
        more.put("do", "add:r:s0.");
        assertThat(editor.post("/desk/claims/new", more).asString()).contains("name=\"s0.r1.source\"");
        assertThat(claims.bySlug(name)).isEmpty();
    }

    @Test
    void whoWasSlowerIsToldWhatOthersChangedAndMaySaveAgain() {
        editor.post("/desk/claims/new", filledIn()).then().statusCode(303);
        Map<String, String> mine = Forms.on(editor.open("/desk/claims/" + name).asString());
        Map<String, String> theirs = new LinkedHashMap<>(mine);
        theirs.put("s0.text", "It was a thick cable.");
        editor.post("/desk/claims/" + name, theirs).then().statusCode(303);
        mine.put("s1.text", "It was lightning.");

        Response slower = editor.post("/desk/claims/" + name, mine);

        slower.then()
                .statusCode(409)
                .body(
                        containsString("somebody else has saved revision 2"),
                        containsString("It was a thick cable."),
                        containsString("It was lightning."));
        Map<String, String> again = Forms.on(slower.asString());
        editor.post("/desk/claims/" + name, again).then().statusCode(303);
        assertThat(claim().statements().getLast().text()).isEqualTo("It was lightning.");
        assertThat(claim().revision()).isEqualTo(3);
    }

    @Test
    void withoutStatementsOrAssessmentOneSaysWhyItIsPublished() {
        Map<String, String> form = filledIn();
        form.keySet().removeIf(field -> field.startsWith("a."));
        form.put("a.verdict", "");

        editor.post("/desk/claims/new", form)
                .then()
                .statusCode(400)
                .body(containsString("say why the claim is published without an assessment"));
        assertThat(claims.bySlug(name)).isEmpty();
        form.put("reason", "The inquiry goes on");
        editor.post("/desk/claims/new", form).then().statusCode(303);
        assertThat(trail(name)).extracting(AuditEntry::reason).containsExactly("The inquiry goes on");
    }

    @Test
    void aStatementWithoutSourceIsNotPublished() {
        Map<String, String> form = filledIn();
        form.keySet().removeIf(field -> field.startsWith("s1.r0."));
        form.put("s1.r0.source", "");

        editor.post("/desk/claims/new", form).then().statusCode(400).body(containsString("id=\"s1.r0.source-wrong\""));

        form.put("do", "save");
        editor.post("/desk/claims/new", form).then().statusCode(303);
        assertThat(claim().status()).isEqualTo(ClaimStatus.DRAFT);
    }

    @Test
    void aPreviewShowsWhatWouldBeAndStoresNothing() {
        Map<String, String> form = filledIn();
        form.put("match", "Did a cable burn the " + name + " down?");
        form.put("noMatch", "Did lightning burn the " + name + " down?");
        form.put("ask", "Did a thick cable burn the " + name + " down?");
        form.put("do", "preview");
        long before = claims.lastChange();

        String page = editor.post("/desk/claims/new", form).asString();

        assertThat(page)
                .contains(
                        "As a page",
                        "As text in a chat",
                        "[1] Harbour News",
                        "Golden questions",
                        "Not explained: <mark><bdi>thick</bdi>");
        assertThat(page.split("✓", -1)).hasSize(3);
        assertThat(claims.bySlug(name)).isEmpty();
        assertThat(claims.lastChange()).isEqualTo(before);
    }

    @Test
    void aStoredNameIsTakenAndAnotherOfTheSameSlugIsMadeBesideIt() {
        editor.post("/desk/claims/new", filledIn()).then().statusCode(303);
        Speaker known = claim().statements().getFirst().speaker();
        String first = name;
        name = first + "2";
        Map<String, String> form = filledIn();
        form.put("topic", "the FIRE in " + first);
        form.put("s0.speaker", "MASTER of " + first);
        form.put("s1.speaker", "Master-of " + first);
        form.put("s1.kind", "PERSON");

        editor.post("/desk/claims/new", form).then().statusCode(303);

        assertThat(claim().topic().title()).isEqualTo("The fire in " + first);
        assertThat(claim().statements().getFirst().speaker()).isEqualTo(known);
        assertThat(claim().statements().getLast().speaker().slug()).isEqualTo(known.slug() + "-2");
    }

    @Test
    void aFormThatIsSentTwiceIsStoredOnceAndASpeakerIsKnownByItsOtherNames() {
        Map<String, String> form = filledIn();
        form.put("slug", "");
        form.put("s0.speaker", "kyiv");
        form.put("s1.kind", "PERSON");

        editor.post("/desk/claims/new", form).then().statusCode(303);
        editor.post("/desk/claims/new", form).then().statusCode(409).body(containsString("There is a claim"));

        name = "a-cable-burnt-the-" + name + "-down";
        assertThat(claim().statements().getFirst().speaker().name()).isEqualTo("Ukraine");
    }

    @Test
    void whatNoFieldSendsIsRefusedOrPassedOver() {
        Map<String, String> form = filledIn();
        form.put("s0.speaker", "a\0b");
        editor.post("/desk/claims/new", form).then().statusCode(400);
        form.put("s0.speaker", "a\u0007b");
        editor.post("/desk/claims/new", form).then().statusCode(400).body(containsString("id=\"s0.speaker-wrong\""));
        for (String path : List.of("/desk?q=%00", "/desk/audit?actor=%00", "/desk/claims/names/sources?q=%00")) {
            editor.open(path).then().statusCode(200);
        }
        editor.open("/desk/ask?q=%00").then().statusCode(200).body(containsString("cannot be read as a question"));
    }

    @Test
    void withdrawingNeedsAReason() {
        editor.post("/desk/claims/new", filledIn()).then().statusCode(303);

        editor.post("/desk/claims/" + name, Map.of("do", "withdraw", "reason", ""))
                .then()
                .statusCode(400);
        editor.post("/desk/claims/" + name, Map.of("do", "withdraw", "reason", "Nobody said so"))
                .then()
                .statusCode(303);

        assertThat(claim().status()).isEqualTo(ClaimStatus.RETRACTED);
        assertThat(trail(name).getFirst().reason()).isEqualTo("Nobody said so");
    }
}
