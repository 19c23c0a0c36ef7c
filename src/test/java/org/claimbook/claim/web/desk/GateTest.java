package org.claimbook.claim.web.desk;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.claimbook.answer.IndexKeeper;
import org.claimbook.answer.Ready;
import org.claimbook.claim.Claims;

/** Publishes claims that golden questions are asked of; as the service is set unless told otherwise, it warns. */
@QuarkusTest
class GateTest {
    @Inject
    DeskStage stage;

    @Inject
    IndexKeeper index;

    @Inject
    Claims claims;

    @Test
    void whoPublishesIsToldWhichGoldenQuestionsWouldBreak() {
        Ready.await(index);
        String name = stage.name("golden");
        stage.names(name);
        golden(name, "Did the tower of " + name + " fall?", "Who painted the ceiling of the chapel?");
        String own = "broken.findAll { it.claim == '%s' }".formatted(name);
        publish(name)
                .statusCode(200)
                .body(own + ".size()", equalTo(1))
                .body(own + "[0].question", equalTo("Who painted the ceiling of the chapel?"))
                .body(own + "[0].matches", equalTo(true))
                .body(own + "[0].answer", nullValue());
    }

    @Test
    void aChangeThatTakesAnotherClaimsQuestionAwayIsReported() {
        Ready.await(index);
        String name = stage.name("taken");
        String question = "Did the tower of " + name + " fall down?";
        stage.names(name);
        claim(name, name, "\"golden\": {\"match\": [\"" + question + "\"]}");
        publish(name).statusCode(200).body("broken", empty());
        Ready.caughtUp(index, claims);

        claim(name + "-twin", name, "\"phrasings\": {\"en\": [\"" + question + "\"]}");
        publish(name + "-twin")
                .statusCode(200)
                .body("broken.claim", hasItem(name))
                .body("broken.find { it.claim == '%s' }.question".formatted(name), equalTo(question));
    }

    @Test
    void whatWasBrokenBeforeIsNotToldOfAgain() {
        Ready.await(index);
        String name = stage.name("old");
        stage.names(name);
        golden(name, "Did the tower of " + name + " fall?", "Who painted the ceiling of the old chapel?");
        publish(name).statusCode(200);

        stage.editor()
                .header("If-Match", "*")
                .body("""
                        {"slug": "%s", "topic": "%s", "text": "The tower of %s fell down.", "entities": ["%s"],
                         "phrasings": {"en": ["Did the tower of %s fall?", "Has the tower of %s fallen?"]},
                         "golden": {"match": ["Who painted the ceiling of the old chapel?"]}, "reason": "one more"}
                        """.formatted(name, name, name, name, name, name))
                .put("/api/v1/claims/" + name)
                .then()
                .statusCode(200)
                .body("revision", equalTo(3))
                .body("broken", empty());
    }

    private void claim(String slug, String name, String more) {
        stage.editor()
                .body("""
                        {"slug": "%s", "topic": "%s", "text": "The tower of %s fell down.", "entities": ["%s"], %s}""".formatted(slug, name, name, name, more))
                .post("/api/v1/claims")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse publish(String slug) {
        return stage.act(slug, "publish", "{\"reason\": \"ready\"}");
    }

    private void golden(String name, String match, String alsoMatch) {
        stage.editor()
                .body("""
                        {"slug": "%s", "topic": "%s", "text": "The tower of %s fell down.", "entities": ["%s"],
                         "phrasings": {"en": ["Did the tower of %s fall?"]},
                         "golden": {"match": ["%s"%s], "noMatch": ["Did the bridge of Oslo fall?"]}}
                        """.formatted(
                        name, name, name, name, name, match, alsoMatch.isEmpty() ? "" : ", \"" + alsoMatch + "\""))
                .post("/api/v1/claims")
                .then()
                .statusCode(201)
                .body("golden.noMatch[0]", equalTo("Did the bridge of Oslo fall?"));
    }
}
