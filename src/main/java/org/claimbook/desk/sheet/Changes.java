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
import org.claimbook.claim.Named;
import org.claimbook.claim.Phrasing;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Statement;
import org.claimbook.claim.Topic;
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
        return between(lines(before), lines(after));
    }

    private static List<Line> between(List<String> before, List<String> after) {
        Set<String> gone = new LinkedHashSet<>(before);
        Set<String> come = new LinkedHashSet<>(after);
        come.removeAll(before);
        gone.removeAll(after);
        List<Line> changes = new ArrayList<>();
        gone.forEach(line -> changes.add(new Line(false, line)));
        come.forEach(line -> changes.add(new Line(true, line)));
        return changes;
    }

    /** All that the first state of a claim has brought. */
    public static List<Line> all(Claim claim) {
        return lines(claim).stream().map(line -> new Line(true, line)).toList();
    }

    /** The same of a topic, speaker or source. */
    static List<Line> between(Named before, Named after) {
        return between(lines(before), lines(after));
    }

    private static List<String> lines(Named name) {
        List<String> lines = new ArrayList<>();
        switch (name) {
            case Topic topic -> {
                lines.add("Title: " + topic.title());
                topic.translations().forEach((language, title) -> lines.add("In " + language + ": " + title));
            }
            case Speaker speaker -> {
                lines.add("Name: " + speaker.name());
                lines.add("Kind: " + speaker.kind().name().toLowerCase(Locale.ROOT));
                lines.add("Role: " + speaker.role());
                speaker.aliases().forEach(alias -> lines.add("Other name: " + alias));
                speaker.speaksFor().stream().sorted().forEach(other -> lines.add("Speaks for: " + other));
                speaker.translations()
                        .forEach((language, called) ->
                                lines.add("In " + language + ": " + called.name() + " " + called.role()));
            }
            case Source source -> {
                lines.add("Title: " + source.title());
                lines.add("Publisher: " + source.publisher());
                lines.add("Address: " + Objects.toString(source.url(), "none"));
                lines.add("Published: " + Objects.toString(source.publishedOn(), "unknown"));
                lines.add("Archived copy: " + Objects.toString(source.archivedUrl(), "none"));
                source.translations()
                        .forEach((language, printed) ->
                                lines.add("In " + language + ": " + printed.title() + " — " + printed.publisher()));
            }
        }
        return lines;
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
            if (assessment.unattributed() != null) {
                lines.add("Assessment " + assessment.revision() + " without assessor: " + assessment.unattributed());
            }
            for (Source source : assessment.sources()) {
                lines.add("Assessment " + assessment.revision() + ", " + said(source));
            }
        }
        for (GoldenQuestion question : claim.golden()) {
            lines.add((question.matches() ? "Has to answer: " : "Must not answer: ") + question.text());
        }
        return lines;
    }

    private static String said(Source source) {
        return "source: " + source.title() + " — " + source.publisher() + " " + Objects.toString(source.url(), "");
    }

    private static void statement(List<String> lines, Statement statement) {
        String begin = "Statement of " + statement.speaker().name() + " (" + statement.slug() + "), ";
        lines.add(begin + statement.stance() + (statement.quote() ? ", verbatim: " : ": ") + statement.text());
        if (statement.saidOn() != null || !statement.place().isEmpty()) {
            lines.add(begin + "said: " + Objects.toString(statement.saidOn(), "") + " " + statement.place());
        }
        for (Source source : statement.sources()) {
            lines.add(begin + said(source));
        }
        if (!statement.via().isEmpty()) {
            lines.add(begin + "known through: " + String.join(", ", statement.via()));
        }
        if (statement.unsourced() != null) {
            lines.add(begin + "without source: " + statement.unsourced());
        }
    }
}
