package org.claimbook.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Figures as JSON, for machines; what cannot be told is null. */
final class FiguresJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FiguresJson() {}

    static void write(Figures figures, Path file) {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), tree(figures));
        } catch (IOException e) {
            throw new InvalidSetException("--json: " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    static ObjectNode tree(Figures figures) {
        ObjectNode root = JSON.createObjectNode();
        figures.about().forEach((key, value) -> root.set(key, JSON.valueToTree(value)));
        root.set("retrieval", ranking(figures.retrieval()));
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
                .put("answerable", decision.answerable())
                .put("answered", decision.answered())
                .put("right", decision.right());
        put(node, "precision", decision.precision());
        put(node, "recall", decision.recall());
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
        put(node, "answered", leaks.all().value());
        node.put("count", leaks.all().answered()).put("asked", leaks.all().asked());
        ObjectNode byKind = node.putObject("byKind");
        ObjectNode asked = node.putObject("askedByKind");
        for (Map.Entry<String, Leaks.Share> kind : leaks.byKind().entrySet()) {
            put(byKind, kind.getKey(), kind.getValue().value());
            asked.put(kind.getKey(), kind.getValue().asked());
        }
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
