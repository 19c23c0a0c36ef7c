package org.claimbook.trial;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Callers who ask when they like, whether or not others were answered: what waits outside counts as waiting too. */
final class OpenLoop implements AutoCloseable {
    private static final int OK = 200;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final List<String> questions;
    private final Random random;
    private int next;

    /**
     * One question and what became of it.
     *
     * @param due seconds after the begin
     * @param seconds from when it was due until the whole answer was there
     * @param status of HTTP; 0 if the line was cut
     */
    record Asked(double due, double seconds, int status) {}

    /** What became of many questions. */
    record Outcome(List<Asked> asked) {
        /** Of those that were answered, in seconds; NaN if none was. */
        double percentile(double share) {
            List<Double> sorted = asked.stream()
                    .filter(each -> each.status == OK)
                    .map(Asked::seconds)
                    .sorted()
                    .toList();
            return sorted.isEmpty()
                    ? Double.NaN
                    : sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
        }

        /** Share of those that were refused, or took longer than so many seconds. */
        double late(double within) {
            return asked.stream()
                            .filter(each -> each.status != OK || each.seconds > within)
                            .count()
                    / (double) asked.size();
        }

        Map<Integer, Long> statuses() {
            return asked.stream().collect(Collectors.groupingBy(Asked::status, TreeMap::new, Collectors.counting()));
        }

        long not(Predicate<Integer> expected) {
            return asked.stream().filter(each -> !expected.test(each.status)).count();
        }

        /** Those that were due in that second. */
        Outcome second(int second) {
            return new Outcome(
                    asked.stream().filter(each -> (int) each.due == second).toList());
        }
    }

    OpenLoop(String url, List<String> questions, long seed) {
        this.url = url;
        this.questions = questions;
        this.random = new Random(seed);
    }

    /** One after another, as if nobody else were there. */
    Outcome alone(int number) {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            asked.add(ask(System.nanoTime(), 0).join());
        }
        return new Outcome(asked);
    }

    /** @param rate questions a second, at random moments */
    Outcome at(double rate, double seconds) throws InterruptedException {
        List<CompletableFuture<Asked>> asked = Collections.synchronizedList(new ArrayList<>());
        long begin = System.nanoTime();
        double due = 0;
        while (due < seconds) {
            due += -Math.log(1 - random.nextDouble()) / rate;
            long at = begin + (long) (due * 1e9);
            long pause = at - System.nanoTime();
            if (pause > 0) {
                Thread.sleep(Duration.ofNanos(pause));
            }
            asked.add(ask(at, due));
        }
        return new Outcome(asked.stream().map(CompletableFuture::join).toList());
    }

    /** At a rate, piece by piece of so many seconds, until nobody wants more. */
    Outcome until(BooleanSupplier over, double rate, double seconds) {
        List<Asked> asked = new ArrayList<>();
        try {
            while (!over.getAsBoolean()) {
                asked.addAll(at(rate, seconds).asked());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Outcome(asked);
    }

    private CompletableFuture<Asked> ask(long at, double due) {
        String question = URLEncoder.encode(questions.get(next++ % questions.size()), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/v1/ask?q=" + question))
                .timeout(LONGEST)
                .build();
        return client.sendAsync(request, BodyHandlers.ofString())
                .handle((response, failure) ->
                        new Asked(due, (System.nanoTime() - at) / 1e9, response == null ? 0 : response.statusCode()));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
