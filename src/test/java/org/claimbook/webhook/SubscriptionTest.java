package org.claimbook.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.claimbook.Impatient;
import org.claimbook.access.Keys;
import org.claimbook.access.Role;
import org.claimbook.claim.facts.FactFiles;
import org.claimbook.verdict.Harbour;
import org.claimbook.webhook.Receiver.Call;

/** Subscribes to the running service and receives what it sends. */
@QuarkusTest
@TestProfile(Impatient.class)
class SubscriptionTest {
    private static final Duration SOON = Duration.ofSeconds(40);

    @Inject
    Keys keys;

    @Inject
    FactFiles files;

    private Receiver receiver;
    private String key = "";

    @BeforeEach
    void begin() throws IOException {
        receiver = new Receiver();
        key = keys.create(Role.OPERATOR, "Olga", null);
    }

    @AfterEach
    void end() {
        receiver.close();
    }

    private RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }

    private Response subscribe() {
        Response made = operator().body("{\"url\": \"" + receiver.url() + "\"}").post("/api/v1/webhooks");
        made.then().statusCode(201);
        return made;
    }

    private ValidatableResponse deliveries(long webhook, String state) {
        return operator()
                .get("/api/v1/webhooks/" + webhook + "/deliveries?state=" + state)
                .then()
                .statusCode(200);
    }

    private Harbour harbour(String name, String... steps) {
        Harbour harbour = new Harbour(files, name);
        List.of(steps).forEach(harbour::reach);
        return harbour;
    }

    @Test
    void aChangeOfAVerdictIsDeliveredOnceSignedWithTheSecret() throws Exception {
        Response made = subscribe();
        String secret = made.jsonPath().getString("secret");
        Harbour harbour = harbour("anchor", "1-published", "3-changed");
        await().atMost(SOON).until(() -> receiver.about(harbour.claim()).size() == 3);

        Call changed = receiver.about(harbour.claim()).stream()
                .filter(call -> call.body().contains("verdict.changed"))
                .findFirst()
                .orElseThrow();
        new com.standardwebhooks.Webhook(secret).verify(changed.body(), changed.headers());
        assertThat(changed.header("Content-type")).startsWith("application/json");
        assertThat(changed.body())
                .contains("\"before\":\"NOT_ENOUGH_EVIDENCE\"", "\"verdict\":\"SUPPORTED\"", "\"revision\":3")
                .contains("\"url\":\"https://facts.example/desk/claims/anchor-was-shut\"");
        assertThat(receiver.calls())
                .extracting(call -> call.header("Webhook-id"))
                .doesNotHaveDuplicates();

        harbour.reach("3-changed");
        long id = made.jsonPath().getLong("id");
        await().atMost(SOON).untilAsserted(() -> deliveries(id, "PENDING").body("deliveries.size()", equalTo(0)));
        assertThat(receiver.about(harbour.claim()))
                .as("nothing new, nothing sent")
                .hasSize(3);
        deliveries(id, "DELIVERED")
                .body("deliveries.type", hasItem("verdict.changed"))
                .body("deliveries[0].attempts", equalTo(1))
                .body("deliveries[0].lastStatus", equalTo(204));
    }

    @Test
    void aWebhookMayBeToldOfSomeTopicsOnly() {
        operator()
                .body("{\"url\": \"" + receiver.url() + "\", \"topics\": [\"putin-residence\"]}")
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .body("topics", equalTo(List.of("putin-residence")));
        subscribe().then().body("topics", equalTo(List.of()));
    }

    @Test
    void theSecretIsShownOnce() {
        Response made = subscribe();
        assertThat(made.header("Location")).startsWith("https://facts.example/desk/api/v1/webhooks/");
        made.then().body("secret", startsWith("whsec_")).body("createdBy", startsWith("Olga ("));
        String path = made.header("Location").replace("https://facts.example/desk", "");
        operator().get(path).then().statusCode(200).body("secret", nullValue());
        operator()
                .get("/api/v1/webhooks")
                .then()
                .body(not(containsString(made.jsonPath().getString("secret"))));
    }

    @Test
    void aFailureIsTriedAgainWithTheSameIdUntilItArrives() {
        receiver.answering(500, 302);
        Response made = subscribe();
        Harbour harbour = harbour("sail", "1-published");
        await().atMost(SOON).until(() -> receiver.about(harbour.claim()).size() == 3);

        assertThat(receiver.about(harbour.claim()))
                .extracting(call -> call.header("Webhook-id"))
                .containsOnly(receiver.calls().getFirst().header("Webhook-id"));
        await().atMost(SOON).untilAsserted(() -> deliveries(made.jsonPath().getLong("id"), "DELIVERED")
                .body("deliveries[0].attempts", equalTo(3)));
    }

    @Test
    void whatNeverArrivesIsListedAsDeadAndCanBeRedelivered() {
        receiver.answeringAlways(503);
        long id = subscribe().jsonPath().getLong("id");
        Harbour harbour = harbour("mast", "1-published");
        await().atMost(SOON).untilAsserted(() -> deliveries(id, "DEAD").body("deliveries.size()", equalTo(1)));
        deliveries(id, "DEAD")
                .body("deliveries[0].attempts", equalTo(3))
                .body("deliveries[0].lastError", equalTo("the receiver answered 503"));
        assertThat(receiver.about(harbour.claim())).hasSize(3);

        receiver.answeringAlways(200);
        int dead = deliveries(id, "DEAD").extract().jsonPath().getInt("deliveries[0].id");
        String redeliver = "/api/v1/webhooks/" + id + "/deliveries/" + dead + "/redeliver";
        operator().post(redeliver).then().statusCode(202).body("state", equalTo("PENDING"));

        await().atMost(SOON).untilAsserted(() -> deliveries(id, "DELIVERED").body("deliveries.size()", equalTo(1)));
        assertThat(receiver.about(harbour.claim()))
                .extracting(call -> call.header("Webhook-id"))
                .hasSize(4)
                .containsOnly(receiver.calls().getFirst().header("Webhook-id"));
        operator().post(redeliver).then().statusCode(404);
        operator()
                .get("/api/v1/audit?kind=WEBHOOK&action=REDELIVERED&subject=" + id)
                .then()
                .body("entries.reason", equalTo(List.of("delivery " + dead)))
                .body("entries[0].actor", startsWith("Olga ("));
    }

    @Test
    void whoAnswersGoneIsToldNoMore() {
        receiver.answering(410);
        long id = subscribe().jsonPath().getLong("id");
        Harbour harbour = harbour("oar", "1-published");
        await().atMost(SOON)
                .untilAsserted(
                        () -> operator().get("/api/v1/webhooks/" + id).then().body("state", equalTo("ENDED")));
        int told = receiver.calls().size();
        Receiver other = receiver;
        try (Receiver second = new Receiver()) {
            receiver = second;
            subscribe();
            harbour.reach("2-revised");
            await().atMost(SOON).until(() -> !second.about(harbour.claim()).isEmpty());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            receiver = other;
        }

        assertThat(receiver.calls()).hasSize(told);
        deliveries(id, "DEAD").body("deliveries[0].lastStatus", equalTo(410));
    }

    @Test
    void aDeletedWebhookIsToldNoMore() {
        long id = subscribe().jsonPath().getLong("id");
        operator().delete("/api/v1/webhooks/" + id).then().statusCode(204);
        operator()
                .get("/api/v1/audit?kind=WEBHOOK&subject=" + id)
                .then()
                .statusCode(200)
                .body("entries.action", equalTo(List.of("DELETED", "CREATED")))
                .body("entries[0].actor", startsWith("Olga ("))
                .body("entries[0].reason", equalTo(receiver.url()));
        operator().delete("/api/v1/webhooks/" + id).then().statusCode(404);
        operator()
                .get("/api/v1/webhooks/" + id)
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no webhook '" + id + "'"));
    }

    @Test
    void onlyOperatorsMay() {
        given().get("/api/v1/webhooks").then().statusCode(401);
        given().header("Authorization", "Bearer " + keys.create(Role.EDITOR, "Eva", null))
                .contentType(ContentType.JSON)
                .body("{\"url\": \"" + receiver.url() + "\"}")
                .post("/api/v1/webhooks")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"url": "http://1.1.1.1/"}                 | url  | url does not begin with https://: "http://1.1.1.1/"
                    {"url": "https://127.0.0.1/"}              | url  | url leads to an address that is not public: "https://127.0.0.1/"
                    {"url": "https://[::1]/"}                  | url  | url leads to an address that is not public: "https://[::1]/"
                    {"url": "https://[::ffff:10.0.0.1]/"}      | url  | url leads to an address that is not public
                    {"url": "https://169.254.169.254/latest"}  | url  | url leads to an address that is not public
                    {"url": "https://2130706433/"}             | url  | url
                    {"url": "https://user@1.1.1.1/"}           | url  | url has a user or a fragment
                    {"url": "ftp://localhost/"}                | url  | url does not begin with https://
                    {"url": "//1.1.1.1/"}                      | url  | url is not a URL of at most 1000 characters with scheme and host
                    {"url": "no url"}                          | url  | url is not a URL: "no url"
                    {"url": 7}                                 | url  | url is not a text: "7"
                    {}                                         | url  | url is missing
                    {"url": "https://1.1.1.1/", "topic": "x"}  | topic | topic is not a field of this request
                    {"url": "https://1.1.1.1/", "topics": "x"} | topics | topics is not a list: "x"
                    {"url": "https://1.1.1.1/", "topics": ["No"]} | topics | topics has what is not a slug: "No"
                    {"url": "https://1.1.1.1/", "topics": ["no-such-topic"]} | topics | topics has no topic of the store: "no-such-topic"
                    {"url": "no url", "topics": ["no-such-topic"]} | url | url is not a URL: "no url"; topics has no topic
                    [1]                                        | body | body is not a JSON object: "[1]"
                    nothing                                    | body | body is not JSON
                    """)
    void wrongBodiesGetAnErrorThatNamesTheField(String body, String field, String detail) {
        operator()
                .body(body)
                .post("/api/v1/webhooks")
                .then()
                .statusCode(400)
                .body("field", equalTo(field))
                .body("detail", startsWith(detail));
    }

    @Test
    void wrongParametersOfAListAreNamed() {
        long id = subscribe().jsonPath().getLong("id");
        operator()
                .get("/api/v1/webhooks/" + id + "/deliveries?state=LOST")
                .then()
                .statusCode(400)
                .body("detail", equalTo("state is none of PENDING, DELIVERED, DEAD: \"LOST\""));
        operator()
                .get("/api/v1/webhooks/" + id + "/deliveries?before=x")
                .then()
                .statusCode(400)
                .body("field", equalTo("before"));
    }
}
