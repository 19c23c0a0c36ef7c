package org.claimbook.claim.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.gate.BrokenQuestion;
import org.claimbook.claim.gate.ReleaseGate;
import org.claimbook.claim.store.Claims;

/** Publishes claims that golden questions are asked of; as the service is set unless told otherwise, it warns. */
@QuarkusTest
class GateTest {
    @Inject
    DeskStage stage;

    @Inject
    IndexKeeper index;

    @Inject
    Claims claims;

    @Inject
    Watched watched;

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

    /** Is asked wherever golden questions are, and finds nothing wrong unless told to. */
    @Singleton
    static class Watched implements ReleaseGate {
        private final AtomicInteger asked = new AtomicInteger();
        private volatile List<BrokenQuestion> broken = List.of();

        @Override
        public Trial open() {
            return new Trial() {
                @Override
                public void prepare() {
                    // nothing takes long here
                }

                @Override
                public List<BrokenQuestion> broken() {
                    asked.incrementAndGet();
                    return broken;
                }

                @Override
                public List<BrokenQuestion> brokenSince() {
                    return List.of();
                }

                @Override
                public void close() {
                    // nothing was opened
                }
            };
        }
    }

    @Test
    void aSpeakerWhomNoClaimNamesYetIsTriedToo() {
        Ready.await(index);
        String name = stage.name("unnamed");
        stage.names(name);
        golden(name, "Did the tower of " + name + " fall?", "");
        publish(name).statusCode(200);
        long claimed = claims.lastChange();
        int before = watched.asked.get();

        stage.names(name + "-other");

        assertThat(watched.asked.get())
                .as("of a speaker, not of a topic or a source")
                .isEqualTo(before + 1);
        assertThat(claims.lastChange()).isEqualTo(claimed);
        await().atMost(Duration.ofSeconds(20)).until(() -> Ready.names(index).contains("Speaker " + name + "-other"));
    }

    @Test
    void whatASpeakerBreaksIsTold() {
        String name = stage.name("heard");
        stage.names(name);
        golden(name, "Did the tower of " + name + " fall?", "");
        publish(name).statusCode(200);
        String body =
                "{\"slug\": \"%s-too\", \"name\": \"Too\", \"kind\": \"PERSON\", \"reason\": \"new\"}".formatted(name);
        watched.broken = List.of(new BrokenQuestion(name, "Did it fall?", true, null));
        try {
            stage.editor()
                    .body(body)
                    .post("/api/v1/speakers")
                    .then()
                    .statusCode(201)
                    .body("name", equalTo("Too"))
                    .body("broken.question", hasItem("Did it fall?"));
        } finally {
            watched.broken = List.of();
        }
        String tag = stage.reader().get("/api/v1/speakers/" + name + "-too").header("ETag");
        stage.editor()
                .header("If-Match", tag)
                .body(body.replace("\"Too\"", "\"Two\", \"broken\": []"))
                .put("/api/v1/speakers/" + name + "-too")
                .then()
                .statusCode(200)
                .body("name", equalTo("Two"))
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
