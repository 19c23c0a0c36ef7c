package org.claimbook.conversation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.claimbook.answer.Ready;
import org.claimbook.answer.followup.Talk;
import org.claimbook.answer.index.IndexKeeper;

@QuarkusTest
class ConversationsTest {
    private static final Talk TALK = new Talk(Optional.of("a-claim"), List.of("b-claim", "c-claim"), Optional.empty());

    @Inject
    ConversationKey key;

    @Inject
    Conversations conversations;

    @Inject
    Clock clock;

    @Inject
    EntityManager rows;

    @Inject
    IndexKeeper index;

    @BeforeEach
    void awaitIndex() {
        Ready.await(index);
    }

    @Test
    void anIdHoldsWhatMayBeReferredToAndTellsNobody() {
        String id = conversations.id(TALK);

        assertThat(conversations.talk(id)).isEqualTo(TALK);
        assertThat(conversations.id(TALK)).isNotEqualTo(id);
        assertThat(conversations.talk(conversations.id(Talk.NONE))).isEqualTo(Talk.NONE);
    }

    @Test
    void theLongestIdIsBounded() {
        String longest = "a".repeat(120);

        String id = conversations.id(new Talk(Optional.of(longest), Collections.nCopies(9, longest), Optional.empty()));

        assertThat(id).hasSizeLessThanOrEqualTo(Conversations.MAX_LENGTH);
        assertThat(conversations.talk(id).offered()).hasSize(Talk.MOST_OFFERED);
    }

    @Test
    void anyChangedCharacterMakesItNoId() {
        String id = conversations.id(TALK);

        for (int i = 0; i < id.length() - 1; i++) {
            String forged = id.substring(0, i) + (id.charAt(i) == 'A' ? 'B' : 'A') + id.substring(i + 1);
            assertThatThrownBy(() -> conversations.talk(forged)).isInstanceOf(UnknownConversationException.class);
        }
    }

    @Test
    void anIdCountsForFifteenMinutes() {
        String old = at(Duration.ofMinutes(-16)).id(TALK);
        String recent = at(Duration.ofMinutes(-14)).id(TALK);

        assertThat(conversations.talk(recent)).isEqualTo(TALK);
        ask("who says so?", old)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("conversation"))
                .body("detail", containsString("has expired"));
        given().queryParam("q", "Did Ukraine target Putin's residence?")
                .queryParam("conversation", old)
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("name=\"conversation\""));
    }

    private Conversations at(Duration offset) {
        return new Conversations(key, Clock.offset(clock, offset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not/base64", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "ключ"})
    void whatIsNoIdIsNamed(String id) {
        ask("who says so?", id)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("conversation"))
                .body("detail", containsString("is not an id that an answer of this service gave"));
    }

    @Test
    void anIdOfAnotherServiceIsNone() {
        ConversationKey foreign = new ConversationKey(rows) {
            @Override
            SecretKey get() {
                return new SecretKeySpec(new byte[32], "AES");
            }
        };
        String id = new Conversations(foreign, clock).id(TALK);

        assertThat(new Conversations(foreign, clock).talk(id)).isEqualTo(TALK);
        ask("who says so?", id)
                .statusCode(400)
                .body("field", equalTo("conversation"))
                .body("detail", containsString("is not an id that an answer of this service gave"));
    }

    @Test
    void whatIsOfferedOnThePageIsPickedThere() {
        String page = given().queryParam("q", "Did Ukraine attack Lukashenko's residence?")
                .get("/")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String id = page.replaceFirst("(?s).*name=\"conversation\" value=\"([^\"]+)\".*", "$1");

        given().queryParam("q", "1")
                .queryParam("conversation", id)
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("/claims/ukraine-targeted-putin-residence"));
    }

    private static ValidatableResponse ask(String question, String conversation) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("question", question, "conversation", conversation))
                .post("/api/v1/ask")
                .then();
    }
}
