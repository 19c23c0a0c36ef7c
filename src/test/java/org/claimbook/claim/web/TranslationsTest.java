package org.claimbook.claim.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.claimbook.access.Caller;
import org.claimbook.access.Role;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;

/** What editors have translated is shown to readers of its language, and everything else as it is stored. */
@QuarkusTest
class TranslationsTest {
    private static final String CLAIM = "ukraine-denied-targeting-putin";
    private static final String CLAIMS = "/api/v1/claims/";

    @Inject
    IndexKeeper index;

    @Inject
    Caller caller;

    private RequestSpecification editor() {
        return caller.as(Role.EDITOR, "Ada").header("If-Match", "*");
    }

    @ParameterizedTest
    @CsvSource({
        "de, Bestritt entschieden jeden Versuch, ukrainische Regierungsvertreter",
        "uk, Рішуче заперечила будь-яку спробу, українські посадовці",
        "ru, Решительно отвергла любую попытку, украинские чиновники"
    })
    void anAnswerIsComposedOfTranslatedTexts(String language, String statement, String officials) {
        Ready.await(index);
        given().contentType(ContentType.JSON)
                .body(Map.of("question", "How did Ukraine respond to the accusation?", "language", language))
                .post("/api/v1/ask")
                .then()
                .statusCode(200)
                .body("claim.id", equalTo(CLAIM))
                .body("lead", containsString(statement))
                .body("text", containsString(statement))
                .body("text", not(containsString("Strongly denied")))
                .body("claim.language", equalTo(language))
                .body("statements.text", hasItem(containsString(statement)))
                .body("statements.speaker", hasItem(officials))
                .body("statements.language", everyItem(equalTo(language)))
                .body("assessment.language", equalTo(language));
    }

    @Test
    void aPageMarksEachTextWithItsLanguage() {
        Document page = page("ukraine-targeted-putin-residence", "uk");

        assertThat(page.select("h1[lang=uk]").text()).startsWith("Україна намагалася");
        assertThat(page.select("p[lang=uk]").eachText())
                .anyMatch(text -> text.startsWith("Посадовці США з національної безпеки на підставі"))
                .anyMatch(text -> text.startsWith("Рішуче заперечила"));
        // a quotation stays as it was said
        assertThat(page.select("blockquote[lang=en]").eachText())
                .anyMatch(text -> text.contains("that is possible too"));
        assertThat(page.select("span[lang=uk]").eachText()).contains("представники уряду України");
        assertThat(page.text())
                .contains("Українські посадовці", "посадовець США, обізнаний із висновками розвідки")
                .doesNotContain("remarks to reporters");
        assertThat(page.select("p[lang=uk]").eachText()).noneMatch(text -> text.contains("Strongly denied"));
    }

    @Test
    void readersOfOtherLanguagesSeeWhatIsStored() {
        Document page = page(CLAIM, "en");

        assertThat(page.select("h1[lang=en]").text()).startsWith("Ukraine has strongly denied");
        assertThat(page.select("p[lang=en]").eachText()).anyMatch(text -> text.startsWith("Strongly denied"));
        assertThat(page.select("p[lang=de], p[lang=uk], p[lang=ru]")).isEmpty();
    }

    @Test
    void translationsComeAndGoOverRestAndLeaveTheirTraceInTheHistory() {
        String name = "translated-tower";
        make(name);
        put(name, """
                "translations": {"de": {"text": "Der Turm ist eingestürzt.", "statements": {"said": "Er stürzte ein."},
                                        "summaries": {"1": "Der Turm steht."}},
                                 "fr": {"text": "La tour est tombée."}},""").statusCode(200).body("translations.de.statements.said", equalTo("Er stürzte ein."));

        given().get(CLAIMS + name)
                .then()
                .body("text", equalTo("The old tower fell down."))
                .body("translations.de.text", equalTo("Der Turm ist eingestürzt."))
                .body("translations.de.summaries.'1'", equalTo("Der Turm steht."))
                .body("translations.fr.keySet()", contains("text"));
        given().get(CLAIMS + name + "/history").then().body("revisions[0].changed", contains("translations"));
        assertThat(page(name, "de").select("p[lang=de]").eachText()).contains("Der Turm steht.", "Er stürzte ein.");
        given().get(CLAIMS + name + "/claimreview")
                .then()
                .body("workTranslation[0].inLanguage", equalTo("de"))
                .body("workTranslation[0].reviewBody", equalTo("Der Turm steht."))
                .body("itemReviewed.workTranslation.inLanguage", contains("de", "fr"))
                .body(
                        "itemReviewed.workTranslation.text",
                        hasItems("Der Turm ist eingestürzt.", "La tour est tombée."));

        // what is sent back unchanged changes nothing, and what is left out is gone
        String form = editor().get(CLAIMS + name + "/form").asString();
        int before = editor().get(CLAIMS + name + "/form").path("revision");
        editor().body(form.replaceFirst("\\{", "{\"reason\": \"again\", "))
                .put(CLAIMS + name)
                .then()
                .statusCode(200)
                .body("revision", equalTo(before));
        put(name, "").statusCode(200).body("translations.size()", equalTo(0));
        assertThat(page(name, "de").text()).doesNotContain("Der Turm steht.").contains("The tower stands.");
    }

    @Test
    void aTranslationThatIsOlderThanWhatItTranslatesIsShownToNobody() {
        String name = "outdated-tower";
        make(name);
        put(name, """
                "translations": {"de": {"text": "Der Turm ist eingestürzt.", "statements": {"said": "Er stürzte ein."}}},""").statusCode(200).body("outdated.size()", equalTo(0));

        revise(name, "The old tower fell down.", "The old tower leans.").body("outdated.de", contains("text"));

        editor().get(CLAIMS + name + "/form").then().body("outdated.de", contains("text"));
        given().get(CLAIMS + name + "?language=de")
                .then()
                .body("text", equalTo("The old tower leans."))
                .body("language", equalTo("en"))
                .body("statements[0].text", equalTo("Er stürzte ein."))
                .body("statements[0].language", equalTo("de"))
                .body("translations.de.keySet()", contains("statements"));
        assertThat(page(name, "de").text()).doesNotContain("eingestürzt");

        revise(name, "The old tower leans.", "The old tower  leans!").body("outdated.de", contains("text"));
        revise(name, "Der Turm ist eingestürzt.", "Der Turm steht schief.").body("outdated.size()", equalTo(0));
        given().get(CLAIMS + name + "?language=de").then().body("text", equalTo("Der Turm steht schief."));
        given().get(CLAIMS + name + "?language=deu").then().statusCode(400).body("field", equalTo("language"));
    }

    /** The claim with some words in the place of others. */
    private ValidatableResponse revise(String name, String before, String after) {
        String form = editor().get(CLAIMS + name + "/form").asString();
        assertThat(form).contains(before);
        return editor().body(form.replace(before, after).replaceFirst("\\{", "{\"reason\": \"again\", "))
                .put(CLAIMS + name)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"de": {"statements": {"other": "Nein."}}} | translations.de.statements.other | 'other' is no statement of the claim
            {"de": {"summaries": {"2": "Nein."}}} | translations.de.summaries.2 | is the translation of no assessment: the claim has 1
            {"en": {"text": "It fell."}} | translations.en | 'en' is the language of the claim itself
            {"deu": {"text": "Er fiel."}} | translations |
            {"de": {"summaries": {"0": "Er fiel."}}} | translations.de.summaries |
            {"de": {"text": " "}} | translations.de.text |
            {"de": {"words": "Er fiel."}} | translations.de |
            {"de": {"via": {"nobody": "Niemand"}}} | translations.de.via.nobody | 'nobody' is no link of via in any statement of the claim
            """)
    void whatIsWrongIsNamedAndNothingIsStored(String translations, String field, String message) {
        String name = "untranslated-tower";
        make(name);
        ValidatableResponse refused = put(name, "\"translations\": " + translations + ",")
                .statusCode(400)
                .contentType("application/problem+json");
        List<String> fields = refused.extract().path("violations.field");
        List<String> messages = refused.extract().path("violations.message");

        assertThat(fields).anyMatch(each -> each.startsWith(field));
        assertThat(messages).anyMatch(each -> message == null || each.equals(message));
        given().get(CLAIMS + name).then().body("translations.size()", equalTo(0));
    }

    @Test
    void translationsOfPublishersAreImported() {
        String review = """
                {"@context": "https://schema.org", "@type": "ClaimReview", "url": "https://checks.example/lighthouse",
                 "claimReviewed": "The lighthouse was sold.", "inLanguage": "en", "datePublished": "2026-01-05",
                 "author": {"@type": "Organization", "name": "Example Checks"},
                 "itemReviewed": {"@type": "Claim",
                    "translationOfWork": {"@type": "Claim", "inLanguage": "uk", "text": "Маяк продано."}},
                 "workTranslation": {"@type": "Review", "inLanguage": "de", "claimReviewed": "Der Leuchtturm wurde verkauft.",
                    "reviewRating": {"@type": "Rating", "ratingExplanation": "Er gehört noch der Stadt."}},
                 "reviewRating": {"@type": "Rating", "alternateName": "False", "ratingExplanation": "The city still owns it."}}
                """;
        editor().contentType("application/ld+json")
                .body(review.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(200);

        List<Map<String, Object>> claims =
                given().queryParam("limit", 200).get("/api/v1/claims").path("claims");
        String found = claims.stream()
                .filter(each -> each.get("text").equals("The lighthouse was sold."))
                .map(each -> String.valueOf(each.get("id")))
                .findFirst()
                .orElseThrow();
        given().get(CLAIMS + found)
                .then()
                .body("translations.uk.text", equalTo("Маяк продано."))
                .body("translations.de.text", equalTo("Der Leuchtturm wurde verkauft."))
                .body("translations.de.summaries.'1'", equalTo("Er gehört noch der Stadt."));
    }

    private static Document page(String claim, String language) {
        return Jsoup.parse(
                given().queryParam("language", language).get("/claims/" + claim).asString());
    }

    private void make(String name) {
        if (given().get(CLAIMS + name).statusCode() == 200) {
            return;
        }
        create("topics", Map.of("slug", name, "title", "On " + name));
        create("speakers", Map.of("slug", name, "name", "Speaker " + name, "kind", "PERSON"));
        create("sources", Map.of("slug", name, "publisher", "Paper", "title", "On " + name));
        create("claims", claim(name, ""));
        editor().body("{\"reason\": \"ready\"}")
                .post(CLAIMS + name + "/publish")
                .then()
                .statusCode(200);
    }

    private void create(String kind, Object body) {
        editor().body(body).post("/api/v1/" + kind).then().statusCode(201);
    }

    private ValidatableResponse put(String name, String translations) {
        return editor().body(claim(name, translations)).put(CLAIMS + name).then();
    }

    private static String claim(String name, String translations) {
        return """
                {"reason": "translated", "slug": "%1$s", "topic": "%1$s", "text": "The old tower fell down.", %2$s
                 "statements": [{"slug": "said", "speaker": "%1$s", "stance": "SUPPORT", "text": "It fell.", "sources": ["%1$s"]}],
                 "assessments": [{"verdict": "REFUTED", "summary": "The tower stands.", "assessor": "Claimbook editors",
                                  "asOf": "2026-01-05", "sources": ["%1$s"]}]}
                """.formatted(name, translations);
    }
}
