package org.claimbook.desk.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.claimbook.Newsroom;
import org.claimbook.access.Keys;
import org.claimbook.access.Role;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.store.Claims;
import org.claimbook.desk.DeskVisitor;

/** Where changes are refused that break golden questions. */
@QuarkusTest
@TestProfile(Newsroom.class)
class StrictDeskTest {
    @Inject
    Keys keys;

    @Inject
    Claims claims;

    @Inject
    IndexKeeper index;

    @Test
    void whatWouldBreakAGoldenQuestionIsNotStoredAndStaysTyped() {
        Ready.await(index);
        DeskVisitor editor = DeskVisitor.signedIn(keys.create(Role.EDITOR, "Ada", null));
        Map<String, String> form = Forms.filledIn("strictport");
        form.put("match", "Who painted the ceiling of the chapel?");

        Response refused = editor.post("/desk/claims/new", form);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString())
                .contains("Nothing was stored", "Who painted the ceiling of the chapel?", "It was no cable after all.");
        assertThat(claims.bySlug("strictport")).isEmpty();
        form.put("match", "Did a cable burn the strictport down?");
        assertThat(editor.post("/desk/claims/new", form).statusCode()).isEqualTo(303);
    }
}
