package org.claimbook.answer.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.claimbook.Approved;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;

/**
 * Asks the questions of a file and holds it to the first lines that come back. Whether each answers its question was judged by
 * a reader: "right" or "wrong" stands before it, and "?" before what nobody has read yet.
 */
@QuarkusTest
@Order(1)
@Tag("slow")
class LeadFilesTest {
    private static final Path FILE = Path.of("src/test/resources/questions/leads.psv");
    private static final double RIGHT = 0.97;

    @Inject
    IndexKeeper index;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void waitForTheIndex() {
        Ready.await(index);
    }

    @Test
    void theFirstLineAnswersTheQuestion() throws IOException {
        List<String> lines = Files.readAllLines(FILE);
        List<String> made = new ArrayList<>(List.of(lines.getFirst()));
        int right = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.split(" \\| ", 4);
            JsonNode reply = ask(columns[1]);
            String now = columns[1] + " | " + reply.path("answersQuestion").asText() + " | "
                    + reply.path("lead").asText().replace("\n", " / ");
            boolean read = line.equals(columns[0] + " | " + now);
            made.add((read ? columns[0] : "?") + " | " + now);
            right += read && columns[0].equals("right") ? 1 : 0;
        }

        Approved.hold(FILE, String.join("\n", made) + "\n");
        assertThat((double) right / (lines.size() - 1)).isGreaterThanOrEqualTo(RIGHT);
    }

    private JsonNode ask(String question) throws IOException {
        return json.readTree(given().contentType(ContentType.JSON)
                .body(Map.of("question", question))
                .post("/api/v1/ask")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
