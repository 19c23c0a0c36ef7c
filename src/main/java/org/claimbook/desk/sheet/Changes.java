package org.claimbook.desk.sheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import io.quarkus.qute.TemplateData;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.GoldenQuestion;
import org.claimbook.claim.Phrasing;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Statement;
import org.claimbook.claim.Translation;

/** In what two states of a claim differ, line by line. */
public final class Changes {
    private Changes() {}

    /**
     * A line that one of them has.
     *
     * @param added whether it is the later one
     */
    @TemplateData
    public record Line(boolean added, String text) {}

    /** What is gone, and then what has come. */
    public static List<Line> between(Claim before, Claim after) {
        Set<String> gone = new LinkedHashSet<>(lines(before));
        Set<String> come = new LinkedHashSet<>(lines(after));
        come.removeAll(lines(before));
        gone.removeAll(lines(after));
        List<Line> changes = new ArrayList<>();
        gone.forEach(line -> changes.add(new Line(false, line)));
        come.forEach(line -> changes.add(new Line(true, line)));
        return changes;
    }

    /** All that the first state of a claim has brought. */
    public static List<Line> all(Claim claim) {
        return lines(claim).stream().map(line -> new Line(true, line)).toList();
    }

    private static List<String> lines(Claim claim) {
        List<String> lines = new ArrayList<>();
        lines.add("Status: " + claim.status().name().toLowerCase(Locale.ROOT));
        lines.add("Text: " + claim.text());
        lines.add("Topic: " + claim.topic().title());
        lines.add("Language: " + claim.language());
        if (claim.mergedInto() != null) {
            lines.add("Merged into: " + claim.mergedInto());
        }
        for (Speaker about : claim.entities()) {
            lines.add("About: " + about.name());
        }
        for (Translation each : claim.translations()) {
            lines.add("Translation (" + each.language() + ", " + each.part() + "): " + each.text());
        }
        for (Phrasing phrasing : claim.phrasings()) {
            lines.add("Wording (" + phrasing.language() + "): " + phrasing.text());
        }
        for (Statement statement : claim.statements()) {
            statement(lines, statement);
        }
        for (Assessment assessment : claim.assessments()) {
            lines.add("Assessment " + assessment.revision() + ": " + assessment.verdict() + " as of "
                    + Objects.requireNonNullElse(assessment.asOf(), "an unknown date") + ", " + assessment.assessor()
                    + ": " + assessment.summary());
        }
        for (GoldenQuestion question : claim.golden()) {
            lines.add((question.matches() ? "Has to answer: " : "Must not answer: ") + question.text());
        }
        return lines;
    }

    private static void statement(List<String> lines, Statement statement) {
        String begin = "Statement of " + statement.speaker().name() + " (" + statement.slug() + "), ";
        lines.add(begin + statement.stance() + (statement.quote() ? ", verbatim: " : ": ") + statement.text());
        if (statement.saidOn() != null || !statement.place().isEmpty()) {
            lines.add(begin + "said: " + Objects.toString(statement.saidOn(), "") + " " + statement.place());
        }
        for (Source source : statement.sources()) {
            lines.add(begin + "source: " + source.title() + " — " + source.publisher() + " "
                    + Objects.toString(source.url(), ""));
        }
        if (statement.unsourced() != null) {
            lines.add(begin + "without source: " + statement.unsourced());
        }
    }
}
