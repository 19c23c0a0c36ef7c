package org.claimbook.text;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import org.claimbook.FreshStore;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;

/** Every door over HTTP speaks the language that is named, else the one that is accepted, and leaves what is stored as it is. */
@QuarkusTest
@TestProfile(FreshStore.class)
class LanguagesOfDoorsTest {
    private static final String ASKED = "Did Ukraine target Putin's residence?";
    private static final String QUERY = "Did%20Ukraine%20target%20Putin%27s%20residence%3F";

    @Inject
    IndexKeeper index;

    @BeforeEach
    void ready() {
        Ready.await(index);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/answer/leads-in-languages.psv", delimiter = '|')
    void theFirstLineIsInTheLanguage(String language, String question, String lead) {
        given().contentType(ContentType.JSON)
                .header("Accept-Language", language)
                .body("{\"question\": \"%s\"}".formatted(question.replace("\"", "\\\"")))
                .post("/api/v1/ask")
                .then()
                .statusCode(200)
                .body("lead", equalTo(lead.replace("\\n", "\n")))
                .body("text", startsWith(lead.replace("\\n", "\n")));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/answer/claim-in-languages.psv", delimiter = '|')
    void wordsAreOfTheLanguageAndSoIsStoredText(String language, String claim, String denial) throws IOException {
        Properties labels = labels(language);

        Response answer = given().queryParam("q", ASKED)
                .header("Accept-Language", language)
                .get("/api/v1/ask");

        assertThat(answer.headers().getValues("Vary")).contains("accept-language");
        answer.then()
                .statusCode(200)
                .body("question.language", equalTo("en"))
                .body("claim.text", equalTo(claimIn(language)))
                .body("text", containsString(claim))
                .body("text", containsString(labels.getProperty("statements") + ":"))
                .body("text", containsString(labels.getProperty("claim")))
                .body("text", containsString("(" + labels.getProperty("stances_DENY") + "): " + denial))
                .body("text", not(containsString("NOT_FOUND")));
    }

    @Test
    void theNamedLanguageGoesBeforeTheAcceptedOne() {
        given().queryParam("q", "Is the moon made of cheese?")
                .queryParam("language", "ru")
                .header("Accept-Language", "de")
                .get("/api/v1/ask")
                .then()
                .body("text", startsWith("Нет в нашей базе. Это не значит, что это неправда."));
    }

    @Test
    void anotherLanguageGetsEnglishAndAnUnknownCodeIsAProblem() {
        given().queryParam("q", ASKED)
                .queryParam("language", "fr")
                .get("/api/v1/ask")
                .then()
                .statusCode(200)
                .body("lead", startsWith("No. Refuted, as of"));
        given().queryParam("q", ASKED)
                .header("Accept-Language", ";;;q=nonsense")
                .get("/api/v1/ask")
                .then()
                .statusCode(200)
                .body("lead", startsWith("No. Refuted, as of"));
        given().queryParam("q", ASKED)
                .queryParam("language", "german")
                .get("/api/v1/ask")
                .then()
                .statusCode(400)
                .body("field", equalTo("language"))
                .body("detail", containsString("german"));
        given().queryParam("language", "german")
                .get("/topics")
                .then()
                .statusCode(400)
                .body("field", equalTo("language"))
                .body("detail", containsString("german"));
    }

    @Test
    void anAnswerThatIsCachedIsOfItsLanguage() {
        String german = given().queryParam("q", ASKED)
                .header("Accept-Language", "de")
                .get("/api/v1/ask")
                .header("ETag");

        given().queryParam("q", ASKED)
                .header("Accept-Language", "de")
                .header("If-None-Match", german)
                .get("/api/v1/ask")
                .then()
                .statusCode(304);
        given().queryParam("q", ASKED)
                .header("Accept-Language", "uk")
                .header("If-None-Match", german)
                .get("/api/v1/ask")
                .then()
                .statusCode(200)
                .body("lead", startsWith("Ні. Спростовано, станом на"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Who says what | Topics   | There is nothing at this address",
                "de | Wer sagt was  | Themen   | Unter dieser Adresse gibt es nichts",
                "uk | Хто що каже   | Теми     | За цією адресою нічого немає",
                "ru | Кто что говорит | Темы   | По этому адресу ничего нет"
            })
    void pagesAreInTheLanguage(String language, String statements, String topics, String nothing) throws IOException {
        for (String page : new String[] {"/?q=" + QUERY, "/claims/ukraine-targeted-putin-residence"}) {
            String html = page(page, language);
            assertThat(html)
                    .contains("<html lang=\"" + language + "\">", "<h2>" + statements + "</h2>", ">" + topics + "</a>")
                    .contains(claimIn(language))
                    .doesNotContain("NOT_FOUND");
        }
        assertThat(page("/topics", language))
                .contains("<h1>" + topics + "</h1>")
                .doesNotContain("NOT_FOUND");
        assertThat(page("/search?q=drones", language))
                .contains(">" + topics + "</a>")
                .doesNotContain("NOT_FOUND");
        given().accept("text/html")
                .header("Accept-Language", language)
                .get("/claims/no-such-claim")
                .then()
                .statusCode(404)
                .body(containsString("<h1>" + nothing + "</h1>"), containsString("<html lang=\"" + language + "\">"));
    }

    @Test
    void aLanguageThatWasChosenIsKeptByLinks() {
        String html = page("/?q=" + QUERY + "&language=uk", "de");

        assertThat(html)
                .contains("<html lang=\"uk\">")
                .contains("href=\"/topics?language=uk\"")
                .contains("href=\"/claims/ukraine-targeted-putin-residence?language=uk\"")
                .contains("<input type=\"hidden\" name=\"language\" value=\"uk\">")
                .contains("&amp;language=ru\" hreflang=\"ru\" lang=\"ru\">Русский</a>");
        assertThat(page("/topics", "de")).contains("href=\"/topics\"").contains("href=\"?language=uk\"");
    }

    @Test
    void whatIsSentToTheEditorsIsSaidInTheLanguageThatWasChosen() {
        assertThat(page("/?q=Is%20the%20moon%20a%20lamp%3F&language=uk", "de"))
                .contains("action=\"/questions?language=uk\"");
        given().contentType("application/x-www-form-urlencoded")
                .accept("text/html")
                .header("Accept-Language", "de")
                .formParam("question", "Is the moon a lamp?")
                .post("/questions?language=uk")
                .then()
                .statusCode(200)
                .body(containsString("<h1>Надіслано редакції</h1>"), containsString("href=\"/?language=ru\""));
    }

    @Test
    void feedsAreInTheLanguage() throws IOException {
        given().queryParam("language", "ru")
                .get("/feeds/assessments.atom")
                .then()
                .statusCode(200)
                .header("Vary", containsString("accept-language"))
                .body(
                        containsString("xml:lang=\"ru\""),
                        containsString("Оценки – Claimbook"),
                        containsString("?language=ru"))
                .body(not(containsString("NOT_FOUND")));
        given().queryParam("language", "ru")
                .get("/feeds/topics/putin-residence.rss")
                .then()
                .body(containsString("<language>ru</language>"), containsString("Опровергнуто: " + claimIn("ru")));
        given().header("Accept-Language", "uk")
                .get("/feeds/topics/putin-residence.json")
                .then()
                .body("language", equalTo("uk"), "items.title", hasItem("Спростовано: " + claimIn("uk")));
    }

    private static String page(String path, String accepted) {
        return given().urlEncodingEnabled(false)
                .accept("text/html")
                .header("Accept-Language", accepted)
                .get(path)
                .then()
                .statusCode(200)
                .header("Vary", containsString("accept-language"))
                .extract()
                .asString();
    }

    private static Properties labels(String language) throws IOException {
        Properties labels = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages/labels_" + language + ".properties"))) {
            labels.load(reader);
        }
        return labels;
    }

    private static String claimIn(String language) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/answer/claim-in-languages.psv"))) {
            return lines.filter(line -> line.startsWith(language + " | "))
                    .map(line -> line.split(" \\| ")[1])
                    .findFirst()
                    .orElseThrow();
        }
    }
}
