package org.claimbook.ops;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import jakarta.enterprise.context.Dependent;

import io.quarkus.arc.Unremovable;
import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

import org.claimbook.claim.Claim;
import org.claimbook.claim.Phrasing;
import org.claimbook.claim.store.Claims;

/**
 * Serves until some questions are answered, and stops: what a JVM records meanwhile is what a start needs. The launcher
 * runs it when it has built the application, on a store that it throws away; nobody else needs it, so no help lists it.
 */
@Dependent
@Unremovable
@Command(name = "rehearse", hidden = true, description = "Serve until some questions are answered, and stop.")
public class RehearseCommand implements Callable<Integer> {
    private static final int QUESTIONS = 20;
    private static final int LONGEST_WAIT_SECONDS = 180;

    private final Claims claims;

    RehearseCommand(Claims claims) {
        this.claims = claims;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        String url = "http://127.0.0.1:" + ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int second = 0; status(client, url + "/q/health/ready") != 200; second++) {
                if (second == LONGEST_WAIT_SECONDS) {
                    return ExitCode.SOFTWARE;
                }
                Thread.sleep(Duration.ofSeconds(1));
            }
            List<String> questions = claims.changesSince(0, QUESTIONS).stream()
                    .map(Claim::phrasings)
                    .flatMap(phrasings -> phrasings.stream().limit(1))
                    .map(Phrasing::text)
                    .toList();
            for (String question : questions) {
                status(client, url + "/api/v1/ask?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
            }
            return questions.isEmpty() || status(client, url + "/") != 200 ? ExitCode.SOFTWARE : ExitCode.OK;
        }
    }

    private static int status(HttpClient client, String url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
