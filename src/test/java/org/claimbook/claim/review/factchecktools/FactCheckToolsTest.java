package org.claimbook.claim.review.factchecktools;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.review.ReviewImport;
import org.claimbook.claim.review.ReviewListener;
import org.claimbook.claim.review.format.BadRecord;
import org.claimbook.claim.store.Claims;

@QuarkusTest
class FactCheckToolsTest {
    private static final Path SOURCES = Path.of("src/test/node/factchecktools");
    private static final Path INSTALLED = Path.of(System.getProperty("claimbook.target", "target"), "factchecktools");
    private static final Duration LONG = Duration.ofMinutes(3);

    @Inject
    ReviewImport reviews;

    @Inject
    IndexKeeper index;

    @Inject
    Claims claims;

    @TestHTTPResource("/")
    String root;

    @BeforeEach
    void importReviews() throws IOException {
        reviews.importFile(Path.of("src/test/resources/claimreview/lighthouse.ndjson"), "en", new ReviewListener() {
            @Override
            public void readBytes(long read, long all) {
                assertThat(read).isPositive();
            }

            @Override
            public void bad(BadRecord bad) {
                throw new AssertionError(bad.toString());
            }
        });
        Ready.await(index);
        await().atMost(LONG).until(() -> index.change() == claims.lastChange());
    }

    @Test
    void findsByTextAndWritesWhatGoogleWrites() {
        String body = search("query=Grumbold%20sold%20the%20lighthouse&languageCode=en&pageSize=1&key=x")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asString();

        assertThat(body).isEqualTo("""
                {
                  "claims": [
                    {
                      "text": "Grumbold sold the lighthouse.",
                      "claimant": "Olga Grumbold",
                      "claimDate": "2024-01-31T00:00:00Z",
                      "claimReview": [
                        {
                          "publisher": {
                            "name": "Lighthouse Checks",
                            "site": "grumbold.example"
                          },
                          "url": "https://www.grumbold.example/1",
                          "title": "Grumbold sold the lighthouse.",
                          "reviewDate": "2024-02-01T00:00:00Z",
                          "textualRating": "False",
                          "languageCode": "en"
                        }
                      ]
                    }
                  ],
                  "nextPageToken": "CAE"
                }
                """);
    }

    @Test
    void filtersBySiteLanguageAndAge() {
        search("reviewPublisherSiteFilter=grumbold.example")
                .then()
                .body(
                        "claims.claimReview.url.flatten()",
                        contains(
                                "https://www.grumbold.example/3",
                                "https://blog.grumbold.example/2",
                                "https://www.grumbold.example/1"));
        search("reviewPublisherSiteFilter=https://blog.grumbold.example/")
                .then()
                .body("claims", hasSize(1));
        search("reviewPublisherSiteFilter=grumbold.example&languageCode=de-AT")
                .then()
                .body("claims.text", contains("Grumbold hat den Leuchtturm verkauft, den lighthouse."));
        search("query=Grumbold&maxAgeDays=100000&offset=1").then().body("claims", hasSize(2));
        assertThat(search("query=Grumbold&reviewPublisherSiteFilter=other.example&prettyPrint=false")
                        .asString())
                .isEqualTo("{}");
        assertThat(search("reviewPublisherSiteFilter=grumbold.example&languageCode=en&maxAgeDays=1&prettyPrint=false")
                        .asString())
                .isEqualTo("{}");
    }

    @Test
    void ownAssessmentsAreReviewsToo() {
        search("query=Ukraine%20targeted%20Putin%20residence%20drone&pageSize=1")
                .then()
                .body(
                        "claims[0].text",
                        equalTo("Ukraine targeted Vladimir Putin or one of his residences in a drone operation."))
                .body("claims[0].claimReview[0].textualRating", equalTo("Refuted"))
                .body("claims[0].claimReview[0].url", equalTo(root + "claims/ukraine-targeted-putin-residence"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claims:search | Request contains an invalid argument.",
                "claims:search?query=%20 | Request contains an invalid argument.",
                "claims:search?query=a&pageSize=-1 | Request contains an invalid argument.",
                "claims:search?query=a&pageToken=zzz | Request contains an invalid argument.",
                "claims:search?query=a&offset=100000 | Request contains an invalid argument.",
                "claims:search?query=a&pageSize=ten | Invalid value at 'page_size' (TYPE_INT32), \"ten\"",
                "claims:search?query=a&maxAgeDays=99999999999 | Invalid value at 'max_age_days' (TYPE_INT32), \"99999999999\"",
                "claims:search?q=a | Invalid JSON payload received. Unknown name \"q\": Cannot bind query parameter. Field 'q' could not be found in request message.",
                "pages | Request contains an invalid argument."
            })
    void refusesAsGoogleDoes(String path, String message) {
        given().urlEncodingEnabled(false)
                .get("/v1alpha1/" + path)
                .then()
                .statusCode(400)
                .contentType("application/json")
                .body("error.code", equalTo(400))
                .body("error.status", equalTo("INVALID_ARGUMENT"))
                .body("error.message", equalTo(message));
    }

    @Test
    void anErrorIsWrittenAsGoogleWritesIt() {
        assertThat(given().get("/v1alpha1/pages/nowhere")
                        .then()
                        .statusCode(404)
                        .extract()
                        .asString())
                .isEqualTo("""
                        {
                          "error": {
                            "code": 404,
                            "message": "Requested entity was not found.",
                            "status": "NOT_FOUND"
                          }
                        }
                        """);
    }

    @Test
    void tokensAreThoseOfGoogle() {
        assertThat(Parameters.token(10)).isEqualTo("CAo");
        assertThat(Parameters.token(300)).isEqualTo("CKwC");
    }

    @Test
    void googlesOwnClientWorksUnchanged() throws Exception {
        boolean hasNpm = isThere("npm") && isThere("node");
        assertThat(hasNpm || !"true".equals(System.getenv("CI")))
                .as("In CI node and npm must be there: install them, e.g. apt-get install nodejs npm")
                .isTrue();
        assumeThat(hasNpm).as("node and npm are installed").isTrue();
        install();

        JsonNode received = client();

        assertThat(received.at("/found/claims/0/claimReview/0/textualRating").asText())
                .isEqualTo("False");
        assertThat(received.at("/next/claims/0/text").asText())
                .isNotBlank()
                .isNotEqualTo(received.at("/found/claims/0/text").asText());
        assertThat(received.at("/ofSite/claims")).hasSize(3);
        assertThat(received.at("/nothing")).isEmpty();
        assertThat(received.at("/pages/claimReviewMarkupPages")).hasSize(3);
        assertThat(received.at("/page")).isEqualTo(received.at("/pages/claimReviewMarkupPages/0"));
        JsonNode ofFirst = received.at("/pages/claimReviewMarkupPages/1");
        assertThat(ofFirst.path("pageUrl").asText()).isEqualTo("https://www.grumbold.example/1");
        assertThat(ofFirst.path("publishDate").asText()).isEqualTo("2024-02-01");
        assertThat(ofFirst.at("/claimReviewMarkups/0/claimAuthor/jobTitle").asText())
                .isEqualTo("Keeper");
        assertThat(ofFirst.at("/claimReviewMarkups/0/rating/ratingValue").asInt())
                .isEqualTo(1);
        assertThat(ofFirst.at("/claimReviewMarkups/0/rating/textualRating").asText())
                .isEqualTo("False");
        assertThat(received.at("/error/code").asInt()).isEqualTo(400);
        assertThat(received.at("/error/message").asText()).isEqualTo("Request contains an invalid argument.");
        assertThat(received.at("/refused/code").asInt()).isEqualTo(501);
    }

    /** As it stands: REST Assured would escape the colon, which Google's clients do not. */
    private static Response search(String query) {
        return given().urlEncodingEnabled(false).get("/v1alpha1/claims:search?" + query);
    }

    private JsonNode client() throws IOException, InterruptedException {
        Path output = INSTALLED.resolve("output");
        Path errors = INSTALLED.resolve("errors");
        Process node = new ProcessBuilder("node", "client.js", root)
                .directory(INSTALLED.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(node.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(node.exitValue()).as(Files.readString(errors)).isZero();
        return new ObjectMapper().readTree(output.toFile());
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(INSTALLED);
        for (String file : List.of("package.json", "package-lock.json", "client.js")) {
            Files.copy(SOURCES.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Process npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund")
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(INSTALLED.resolve("npm.log").toFile())
                .start();
        assertThat(npm.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(npm.exitValue())
                .as("npm ci, see %s", INSTALLED.resolve("npm.log"))
                .isZero();
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
