package org.claimbook.http;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.claimbook.Approved;
import org.claimbook.access.Caller;
import org.claimbook.access.Role;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;

/** Holds what the service, Quarkus and Vert.x reply to requests that none of them serves to a file that one can read. */
@QuarkusTest
class RefusedRequestsTest {
    private static final Path REQUESTS = Path.of("src/test/resources/http/refused-requests.csv");
    private static final Path REPLIES = Path.of("src/test/resources/http/refusals.txt");
    private static final List<String> HEADERS =
            List.of("Content-Type", "Allow", "WWW-Authenticate", "X-Content-Type-Options");

    @Inject
    Caller caller;

    @Inject
    IndexKeeper index;

    @jakarta.ws.rs.Path("/api/v1/failing")
    public static class FailingResource {
        @GET
        @Operation(hidden = true)
        public String fail() {
            throw new IllegalStateException("what only the log is told");
        }
    }

    @BeforeEach
    void awaitIndex() {
        Ready.await(index);
    }

    @Test
    void refusalsAreProblems() throws IOException {
        try (Stream<String> lines = Files.lines(REQUESTS)) {
            Approved.hold(
                    REPLIES,
                    lines.skip(1)
                            .map(line -> List.of(line.split("\\s*\\|\\s*", -1)))
                            .map(this::exchange)
                            .collect(Collectors.joining("\n")));
        }
    }

    private String exchange(List<String> cells) {
        RequestSpecification request = cells.get(2).isEmpty() ? given() : caller.as(Role.valueOf(cells.get(2)));
        request.urlEncodingEnabled(false)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)));
        if (!cells.get(3).isEmpty()) {
            String[] header = cells.get(3).split(": ");
            request.header(header[0], header[1]);
        }
        if (!cells.get(4).isEmpty()) {
            request.body(cells.get(4).getBytes(StandardCharsets.UTF_8));
        }
        Response response = request.request(cells.get(0), cells.get(1));
        String headers = HEADERS.stream()
                .filter(name -> Objects.nonNull(response.header(name)))
                .map(name -> name + ": " + response.header(name) + "\n")
                .collect(Collectors.joining());
        return String.join(" ", cells).strip().replaceAll(" +", " ") + "\n" + response.statusCode() + "\n" + headers
                + response.asString().strip() + "\n";
    }
}
