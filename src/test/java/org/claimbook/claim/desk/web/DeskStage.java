package org.claimbook.claim.desk.web;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.enterprise.context.ApplicationScoped;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import org.claimbook.access.Caller;
import org.claimbook.access.Role;

/** Sets up what the scenarios of the desk begin with: names of their own, as all share one store. */
@ApplicationScoped
public class DeskStage {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Caller caller;

    DeskStage(Caller caller) {
        this.caller = caller;
    }

    RequestSpecification editor() {
        return caller.as(Role.EDITOR, "Ada");
    }

    RequestSpecification reader() {
        return caller.as(Role.READER, "Cy");
    }

    /** A word of its own for slugs and texts, that no other scenario has. */
    String name(String begin) {
        return begin + "-" + COUNT.incrementAndGet();
    }

    /** Topic, speaker and source of that name. */
    void names(String name) {
        post("/api/v1/topics", Map.of("slug", name, "title", "The story of " + name));
        post("/api/v1/speakers", Map.of("slug", name, "name", "Speaker " + name, "kind", "PERSON"));
        post("/api/v1/sources", Map.of("slug", name, "publisher", "Paper", "title", "On " + name));
    }

    /** A draft of that name, about which somebody said something and which is not assessed. */
    void draft(String name) {
        names(name);
        draftOnly(name, name);
    }

    void draftOnly(String slug, String names) {
        post("/api/v1/claims", """
                {"slug": "%s", "topic": "%s", "text": "The tower of %s fell down.", "entities": ["%s"],
                 "phrasings": {"en": ["Did the tower of %s fall?"]},
                 "statements": [{"slug": "said", "speaker": "%s", "stance": "SUPPORT", "text": "It fell.",
                                 "saidOn": "2026-01-02", "sources": ["%s"]}]}
                """.formatted(slug, names, slug, names, slug, names, names));
    }

    void published(String name) {
        draft(name);
        act(name, "publish", "{\"reason\": \"ready\"}").statusCode(200);
    }

    ValidatableResponse act(String slug, String action, String body) {
        return editor().header("If-Match", "*")
                .body(body)
                .post("/api/v1/claims/" + slug + "/" + action)
                .then();
    }

    private void post(String path, Object body) {
        editor().body(body).post(path).then().statusCode(201);
    }
}
