package org.claimbook.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Variant;

import org.claimbook.matching.Match;

/** Figures as one HTML page that needs no other file, for people. */
final class Report {
    private static final String TEMPLATE = "templates/evaluation/report.html";
    private static final int SHOWN = 15;

    private Report() {}

    /** A question that went wrong, as the page shows it. */
    public record Miss(String question, String claim, String wording, String probability) {
        static Miss of(Reply reply) {
            Match match = reply.answered().or(reply::best).orElse(null);
            return match == null
                    ? new Miss(reply.text(), "", "", "")
                    : new Miss(
                            reply.text(),
                            match.claim(),
                            match.wording(),
                            String.format(Locale.ROOT, "%.3f", match.probability()));
        }
    }

    /** Misses of one kind, worst first. */
    public record Misses(String kind, int count, List<Miss> worst) {}

    /** @param figures those of one set, or those of several sets with the pooled ones last: these are drawn */
    static void write(List<Figures> figures, Path file) {
        try {
            Files.writeString(file, page(figures));
        } catch (IOException e) {
            throw new InvalidSetException("--report: " + file + " cannot be written: " + e, e);
        }
    }

    private static String page(List<Figures> all) {
        Figures figures = all.getLast();
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of("text/html")))
                .build();
        return engine.parse(template(), Variant.forContentType("text/html"))
                .data("about", figures.about())
                .data("table", all.stream().map(FiguresTable::of).collect(Collectors.joining("\n")))
                .data("reliability", Charts.reliability(figures.decision().reliability()))
                .data("curve", Charts.precisionAndCoverage(figures.decision().curve()))
                .data("misses", misses(figures))
                .render();
    }

    private static List<Misses> misses(Figures figures) {
        Map<String, List<Reply>> byKind = new LinkedHashMap<>();
        addByKind(byKind, "near miss answered", figures.nearMisses().worst().stream());
        addByKind(byKind, "answered", figures.outOfScope().worst().stream());
        addByKind(
                byKind, "answered wrongly", questions(figures, r -> r.answered().isPresent() && !r.answeredRightly()));
        addByKind(
                byKind,
                "not answered",
                questions(figures, r -> r.answerable() && r.answered().isEmpty()));
        List<Misses> misses = new ArrayList<>();
        byKind.forEach((kind, replies) -> misses.add(new Misses(
                kind,
                replies.size(),
                replies.stream().limit(SHOWN).map(Miss::of).toList())));
        return misses;
    }

    private static Stream<Reply> questions(Figures figures, Predicate<Reply> which) {
        return figures.questions().stream()
                .filter(which)
                .sorted(Comparator.comparingDouble(Reply::confidence).reversed());
    }

    private static void addByKind(Map<String, List<Reply>> byKind, String what, Stream<Reply> replies) {
        replies.forEach(reply -> byKind.computeIfAbsent(what + ": " + reply.kind(), kind -> new ArrayList<>())
                .add(reply));
    }

    private static String template() {
        try (InputStream in = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(TEMPLATE), TEMPLATE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
