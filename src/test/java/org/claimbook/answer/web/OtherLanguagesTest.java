package org.claimbook.answer.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.claimbook.answer.Ready;

/** What the doors say to questions in other languages than English. */
@QuarkusTest
class OtherLanguagesTest {
    @BeforeEach
    void waitForTheIndex() {
        Ready.await();
    }

    @ParameterizedTest
    @CsvSource({
        "de, 'Stimmt es, dass die Ukraine Putins Residenz angegriffen hat?', Widerlegt",
        "uk, Україна атакувала резиденцію Путіна?, Спростовано",
        "ru, 'Правда ли, что Украина атаковала резиденцию Путина?', Опровергнуто"
    })
    void aQuestionInTheWordsOfAWordingIsAnswered(String language, String question, String verdict) {
        ask(question)
                .body("outcome", equalTo("ANSWERED"))
                .body("claim.id", equalTo("ukraine-targeted-putin-residence"))
                .body("assessment.verdict", equalTo("REFUTED"))
                .body("polarity", equalTo("SAME"))
                .body("question.language", equalTo(language))
                .body("lead", startsWith(verdict));
    }

    @ParameterizedTest
    @CsvSource({
        "Bestreitet die Ukraine den Angriff auf Putins Residenz?, Hat die Ukraine bestritten Putins Residenz angegriffen zu haben?",
        "Скільки дронів збила Росія?, Скільки українських дронів збила Росія біля резиденції Путіна?",
        "Сколько дронов сбила Россия?, Сколько украинских беспилотников сбила Россия у резиденции Путина?"
    })
    void aNearOneIsOfferedInItsLanguageWithoutAVerdict(String question, String offered) {
        ask(question)
                .body("outcome", equalTo("AMBIGUOUS"))
                .body("assessment", nullValue())
                .body("suggestions.question*.replace(',', '')", hasItem(offered));
    }

    @ParameterizedTest
    @CsvSource({
        "Hat Trump Grönland gekauft?, Das konnte nicht nachgesehen werden.",
        "Трамп купив Гренландію?, Це не вдалося перевірити за записами.",
        "'Правда ли, что Трамп купил Гренландию?', Это не удалось проверить по записям.",
        "Trump a-t-il acheté le Groenland ?, This could not be looked up."
    })
    void whatIsNotNearIsNotSaidToBeMissing(String question, String said) {
        ask(question)
                .body("outcome", equalTo("UNKNOWN"))
                .body("text", startsWith(said))
                .body("suggestions", not(empty()));
    }

    @Test
    void theStartPageDoesNotSayItEither() {
        given().queryParam("q", "Hat Trump Grönland gekauft?")
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("This could not be looked up"))
                .body(not(containsString("Not in our records")));
    }

    @Test
    void anEnglishQuestionOfSomebodyWithAGermanClientIsReadInEnglish() {
        given().contentType(ContentType.JSON)
                .body(Map.of("question", "Did Ukraine attack Putin's residence?", "language", "de"))
                .post("/api/v1/ask")
                .then()
                .body("outcome", equalTo("ANSWERED"))
                .body("claim.id", equalTo("ukraine-targeted-putin-residence"));
    }

    private static ValidatableResponse ask(String question) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("question", question))
                .post("/api/v1/ask")
                .then()
                .statusCode(200);
    }
}
