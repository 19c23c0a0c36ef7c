package org.claimbook.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Figures as a table for a terminal. */
final class FiguresTable {
    private record Measure(String name, ToDoubleFunction<Ranking> of) {}

    private static final List<Measure> MEASURES = List.of(
            new Measure("MAP@1", Ranking::map1),
            new Measure("MAP@3", Ranking::map3),
            new Measure("MAP@5", Ranking::map5),
            new Measure("P@1", Ranking::p1),
            new Measure("recall@5", Ranking::recall5),
            new Measure("recall@10", Ranking::recall10),
            new Measure("recall@20", Ranking::recall20),
            new Measure("MRR", Ranking::mrr));

    private final StringBuilder text = new StringBuilder();

    private FiguresTable() {}

    static String of(Figures figures) {
        FiguresTable table = new FiguresTable();
        figures.about().forEach((key, value) -> table.line("%-22s%s", key, value));
        table.retrieval(figures);
        table.decision(figures);
        table.leaks("near misses", figures.nearMisses());
        table.leaks("out of scope", figures.outOfScope());
        table.latency(figures.latency());
        return table.text.toString();
    }

    private void retrieval(Figures figures) {
        Ranking retrieval = figures.retrieval();
        if (retrieval.questions() == 0) {
            return;
        }
        StringBuilder head = new StringBuilder("%-22s%12s".formatted("retrieval", "matcher"));
        figures.baselines().keySet().forEach(name -> head.append("%12s".formatted(name)));
        line("");
        line("%s", head);
        for (Measure measure : MEASURES) {
            StringBuilder row = new StringBuilder(
                    "  %-20s%12s".formatted(measure.name(), figure(measure.of().applyAsDouble(retrieval))));
            figures.baselines()
                    .values()
                    .forEach(baseline ->
                            row.append("%12s".formatted(figure(measure.of().applyAsDouble(baseline)))));
            line("%s", row);
        }
    }

    private void decision(Figures figures) {
        DecisionFigures decision = figures.decision();
        if (decision.questions() == 0) {
            return;
        }
        line("");
        line("decision");
        line("  %-20s%12d", "questions", decision.questions());
        share("  precision", decision.precision());
        share("  genuine answered", decision.answered());
        share("  or offered", decision.answeredOrOffered());
        share("  right offer first", decision.rightFirst());
        share("  genuine explained", decision.explained());
        share("  absent answered", decision.absentAnswered());
        share("  absent offered", decision.absentOffered());
        line("  %-20s%12s", "AUROC", figure(decision.auroc()));
        line("  %-20s%12s", "calibration error", figure(decision.reliability().expectedCalibrationError()));
    }

    private void leaks(String name, Leaks leaks) {
        if (leaks.replies().isEmpty()) {
            return;
        }
        line("");
        share(name + " answered", leaks.answered());
        if (leaks.answeredByKind().size() > 1) {
            leaks.answeredByKind().forEach((kind, share) -> share("  " + kind, share));
        }
        share(name + " offered", leaks.offered());
        share(name + " explained", leaks.explained());
    }

    private void share(String name, Share share) {
        if (share.of() > 0) {
            line(
                    "%-22s%12s   %s–%s   %d of %d",
                    name, figure(share.value()), figure(share.low()), figure(share.high()), share.count(), share.of());
        }
    }

    private void latency(Map<Stopwatch.Stage, Latency> latency) {
        if (latency.isEmpty()) {
            return;
        }
        line("");
        line("%-22s%12s%12s%12s", "microseconds", "p50", "p99", "CPU mean");
        latency.forEach((stage, each) -> line(
                "  %-20s%12.0f%12.0f%12s",
                stage.key(),
                each.p50Micros(),
                each.p99Micros(),
                each.cpuMeanMicros()
                        .map(cpu -> String.format(Locale.ROOT, "%.0f", cpu))
                        .orElse("-")));
    }

    private static String figure(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "-";
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
