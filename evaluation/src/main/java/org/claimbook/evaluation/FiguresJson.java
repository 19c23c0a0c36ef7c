package org.claimbook.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Figures as JSON, for machines; what cannot be told is null. */
final class FiguresJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FiguresJson() {}

    /** @param figures those of one set, or those of several sets with the pooled ones last */
    static void write(List<Figures> figures, Path file) {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), tree(figures));
        } catch (IOException e) {
            throw new InvalidSetException("--json: " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    static ObjectNode tree(List<Figures> figures) {
        if (figures.size() == 1) {
            return tree(figures.getFirst());
        }
        ObjectNode root = JSON.createObjectNode();
        ArrayNode sets = root.putArray("sets");
        figures.subList(0, figures.size() - 1).forEach(set -> sets.add(tree(set)));
        root.set("pooled", tree(figures.getLast()));
        return root;
    }

    private static ObjectNode tree(Figures figures) {
        ObjectNode root = JSON.createObjectNode();
        figures.about().forEach((key, value) -> root.set(key, JSON.valueToTree(value)));
        root.set("retrieval", figures.retrieval().questions() == 0 ? null : ranking(figures.retrieval()));
        ObjectNode baselines = root.putObject("baselines");
        figures.baselines().forEach((name, ranking) -> baselines.set(name, ranking(ranking)));
        decision(root.putObject("decision"), figures.decision());
        leaks(root.putObject("nearMisses"), figures.nearMisses());
        leaks(root.putObject("outOfScope"), figures.outOfScope());
        ObjectNode latency = root.putObject("latency");
        figures.latency().forEach((stage, each) -> latency(latency.putObject(stage.key()), each));
        return root;
    }

    private static ObjectNode ranking(Ranking ranking) {
        return JSON.createObjectNode()
                .put("questions", ranking.questions())
                .put("map1", ranking.map1())
                .put("map3", ranking.map3())
                .put("map5", ranking.map5())
                .put("p1", ranking.p1())
                .put("recall5", ranking.recall5())
                .put("recall10", ranking.recall10())
                .put("recall20", ranking.recall20())
                .put("mrr", ranking.mrr());
    }

    private static void decision(ObjectNode node, DecisionFigures decision) {
        node.put("questions", decision.questions())
                .put("answerable", decision.answered().of())
                .put("answered", decision.precision().of())
                .put("right", decision.precision().count());
        put(node, "precision", decision.precision().value());
        put(node, "recall", decision.answered().value());
        share(node, "genuineAnswered", decision.answered());
        share(node, "answeredOrOffered", decision.answeredOrOffered());
        share(node, "rightOfferFirst", decision.rightFirst());
        share(node, "genuineExplained", decision.explained());
        share(node, "absentAnswered", decision.absentAnswered());
        share(node, "absentOffered", decision.absentOffered());
        put(node, "auroc", decision.auroc());
        put(node, "ece", decision.reliability().expectedCalibrationError());
        ArrayNode bins = node.putArray("reliability");
        for (Reliability.Bin bin : decision.reliability().bins()) {
            bins.addObject()
                    .put("replies", bin.replies())
                    .put("probability", bin.probability())
                    .put("right", bin.right());
        }
        ArrayNode curve = node.putArray("curve");
        for (DecisionFigures.Point point : decision.curve()) {
            ObjectNode each = curve.addObject();
            put(each, "probability", point.probability());
            put(each, "precision", point.precision());
            put(each, "recall", point.recall());
            put(each, "nearMisses", point.nearMisses());
        }
    }

    private static void leaks(ObjectNode node, Leaks leaks) {
        put(node, "answered", leaks.answered().value());
        put(node, "low", leaks.answered().low());
        put(node, "high", leaks.answered().high());
        node.put("count", leaks.answered().count())
                .put("asked", leaks.answered().of());
        ObjectNode byKind = node.putObject("byKind");
        leaks.answeredByKind().forEach((kind, share) -> share(byKind, kind, share));
        share(node, "offered", leaks.offered());
        share(node, "explained", leaks.explained());
    }

    private static void share(ObjectNode parent, String key, Share share) {
        ObjectNode node = parent.putObject(key).put("count", share.count()).put("of", share.of());
        put(node, "share", share.value());
        put(node, "low", share.low());
        put(node, "high", share.high());
    }

    private static void latency(ObjectNode node, Latency latency) {
        node.put("p50Micros", latency.p50Micros())
                .put("p99Micros", latency.p99Micros())
                .put("cpuMeanMicros", latency.cpuMeanMicros().orElse(null));
    }

    private static void put(ObjectNode node, String key, double value) {
        node.put(key, Double.isFinite(value) ? Double.valueOf(value) : null);
    }
}
