package org.claimbook.conversation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.claimbook.access.Keys;
import org.claimbook.access.Role;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.conversation.queue.EditorTasks;
import org.claimbook.conversation.queue.Ratings;
import org.claimbook.conversation.queue.UnansweredCounts;

/** The editors' queue of the running service. */
@QuarkusTest
class QueueTest {
    private static final String QUEUE = "/api/v1/queue";
    private static final String CLAIM = "ukraine-targeted-putin-residence";

    @Inject
    EditorTasks tasks;

    @Inject
    GivenAnswers answers;

    @Inject
    Ratings ratings;

    @Inject
    UnansweredCounts counts;

    @Inject
    Keys keys;

    @Inject
    IndexKeeper index;

    @Inject
    EntityManager rows;

    @BeforeEach
    @AfterEach
    void empty() {
        Ready.await(index);
        counts.write();
        QuarkusTransaction.requiringNew().run(() -> {
            for (String table :
                    List.of("editor_task", "unanswered_count", "conversation_rating", "conversation_answer")) {
                rows.createNativeQuery("delete from " + table).executeUpdate();
            }
        });
    }

    private RequestSpecification as(Role role) {
        return given().header("Authorization", "Bearer " + keys.create(role, "Ada", null));
    }

    private GivenAnswer asked(int asker, String question, String language, Optional<String> claim) {
        return answers.remember("test:" + asker + question, Askers.of(asker), question, language, claim, List.of());
    }

    private void submit(int asker, String question, String language) {
        tasks.submit(
                asked(asker, question, language, Optional.empty()), Askers.of(asker), 70_000 + asker, 17, language);
    }

    private static void ask(String question, int times) {
        for (int i = 0; i < times; i++) {
            given().queryParam("q", question)
                    .get("/api/v1/ask")
                    .then()
                    .statusCode(200)
                    .body("outcome", equalTo("UNKNOWN"));
        }
    }

    private JsonPath page(String query) {
        return as(Role.EDITOR)
                .get(QUEUE + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void nearQuestionsStandTogetherWithTheirDemand() {
        submit(1, "Is the moon made of green cheese?", "en");
        submit(2, "is the moon made of green cheese", "de");
        submit(3, "Is the moon made of cheese?", "en");
        submit(3, "Does the mayor of Lisbon own a zoo?", "en");
        ratings.wrong(asked(4, "Does my neighbour own a drone?", "en", Optional.of(CLAIM)), Askers.of(4));

        JsonPath queue = page("");

        assertThat(queue.getList("clusters.questions.text"))
                .containsExactly(
                        List.of("Is the moon made of green cheese?", "Is the moon made of cheese?"),
                        List.of("Does the mayor of Lisbon own a zoo?"),
                        List.of("Does my neighbour own a drone?"));
        assertThat(queue.getInt("clusters[0].demand")).isEqualTo(3);
        assertThat(queue.getInt("clusters[0].askers")).isEqualTo(3);
        assertThat(queue.getMap("clusters[0].channels")).isEqualTo(Map.of("TELEGRAM", 3));
        assertThat(queue.getMap("clusters[0].languages")).isEqualTo(Map.of("en", 2, "de", 1));
        assertThat(queue.getString("clusters[2].questions[0].kind")).isEqualTo("WRONG_MATCH");
        assertThat(queue.getString("clusters[2].questions[0].claim")).isEqualTo(CLAIM);
    }

    @Test
    void whatOthersAskedIsCountedAndNotShown() {
        ask("Is the moon made of green cheese?", 4);
        ask("Did my wife's doctor call about the pills?", 2);
        counts.write();
        ask("Is the moon made of green cheese", 1);
        counts.write();
        assertThat(page("").getList("clusters")).isEmpty();

        submit(1, "is the moon made of green cheese?", "en");
        JsonPath queue = page("");

        assertThat(queue.getList("clusters.questions.text"))
                .containsExactly(List.of("is the moon made of green cheese?"));
        assertThat(queue.getInt("clusters[0].demand")).isEqualTo(6);
        assertThat(queue.getMap("clusters[0].channels")).isEqualTo(Map.of("REST", 5, "TELEGRAM", 1));
    }

    @Test
    void noReplyNamesWhoAsked() {
        submit(1, "Is the moon made of green cheese?", "en");

        String reply = as(Role.EDITOR).get(QUEUE).then().extract().asString();

        assertThat(reply)
                .contains("green cheese")
                .doesNotContain(Askers.of(1).user(), Askers.of(1).chat(), "70001");
    }

    @Test
    void pagesFollowEachOther() {
        List<String> questions = List.of(
                "Does the mayor of Lisbon own a zoo?",
                "Is the moon made of green cheese?",
                "Can penguins vote in Chile?",
                "Was the bridge painted by volunteers?",
                "Will bread cost nine roubles?");
        for (int i = 0; i < questions.size(); i++) {
            for (int asker = 0; asker <= i % 3; asker++) {
                submit(asker, questions.get(i), "en");
            }
        }
        List<Object> seen = new ArrayList<>();
        String query = "?limit=2";
        int pages = 0;
        while (!query.isEmpty()) {
            JsonPath page = page(query);
            seen.addAll(page.getList("clusters.collect { it.questions[0].text }"));
            query = page.getString("next") == null ? "" : "?limit=2&cursor=" + page.getString("next");
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(seen)
                .containsExactly(
                        questions.get(2), questions.get(1), questions.get(4), questions.get(0), questions.get(3));
    }

    @ParameterizedTest
    @CsvSource({"?limit=0, limit", "?limit=101, limit", "?limit=many, limit", "?cursor=7, cursor", "?cursor=a.b, cursor"
    })
    void aWrongParameterIsNamed(String query, String field) {
        as(Role.EDITOR)
                .get(QUEUE + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
    }

    @Test
    void isForEditorsOnly() {
        given().get(QUEUE).then().statusCode(401).contentType("application/problem+json");
        as(Role.READER).get(QUEUE).then().statusCode(403).contentType("application/problem+json");
        as(Role.OPERATOR).get(QUEUE).then().statusCode(200);
    }
}
