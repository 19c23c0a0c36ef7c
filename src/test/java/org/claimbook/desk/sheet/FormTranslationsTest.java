package org.claimbook.desk.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.claimbook.access.Keys;
import org.claimbook.access.Role;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.Claim;
import org.claimbook.claim.store.Claims;
import org.claimbook.desk.DeskVisitor;

/** Editors enter translations on the form of a claim. */
@QuarkusTest
class FormTranslationsTest {
    private static final String NAME = "translatedharbour";

    @Inject
    Keys keys;

    @Inject
    Claims claims;

    @Inject
    IndexKeeper index;

    private DeskVisitor editor;

    @BeforeEach
    void signIn() {
        Ready.await(index);
        editor = DeskVisitor.signedIn(keys.create(Role.EDITOR, "Ada", null));
        editor.open("/desk/claims/new").then().statusCode(200);
    }

    private Claim claim() {
        return claims.bySlug(NAME).orElseThrow();
    }

    @Test
    void translationsAreLinesBelowWhatTheyTranslate() {
        Map<String, String> form = Forms.filledIn(NAME);
        form.put("translations", "de: Der Pier ist abgebrannt.\nuk: Пірс згорів.");
        form.put("s0.translations", "de: Es war ein Kabel.");
        form.put("summaries", "de 1: So steht es im Bericht.");
        editor.post("/desk/claims/new", form).then().statusCode(303);
        String page = editor.open("/desk/claims/" + NAME).asString();
        Map<String, String> filled = Forms.on(page);

        Claim german = claim().in("de");
        assertThat(german.text()).isEqualTo("Der Pier ist abgebrannt.");
        assertThat(german.statements().getFirst().text()).isEqualTo("Es war ein Kabel.");
        assertThat(german.statements().getFirst().language()).isEqualTo("de");
        assertThat(german.statements().getLast().language()).isNull();
        assertThat(german.assessments().getFirst().summary()).isEqualTo("So steht es im Bericht.");
        assertThat(claim().in("uk").text()).isEqualTo("Пірс згорів.");
        for (String field : List.of("translations", "s0.translations", "summaries")) {
            assertThat(filled.get(field).replace("\r", "")).isEqualTo(form.get(field));
        }

        filled.put("translations", "deutsch: Der Pier ist abgebrannt.");
        filled.put("summaries", "de 2: So steht es nicht im Bericht.");
        String refused = editor.post("/desk/claims/" + NAME, filled)
                .then()
                .statusCode(400)
                .extract()
                .asString();
        assertThat(refused).contains("id=\"translations-wrong\"", "deutsch: Der Pier ist abgebrannt.");
        filled.put("translations", "");
        refused = editor.post("/desk/claims/" + NAME, filled)
                .then()
                .statusCode(400)
                .extract()
                .asString();
        assertThat(refused).contains("id=\"summaries-wrong\"", "the claim has 1");
        filled.put("summaries", "");
        editor.post("/desk/claims/" + NAME, filled).then().statusCode(303);
        assertThat(claim().translations()).hasSize(1);
    }
}
