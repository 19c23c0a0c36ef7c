package org.claimbook.claim.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Stance;
import org.claimbook.claim.Statement;
import org.claimbook.claim.Verdict;

/**
 * What was said and assessed on which day, and where that is drawn on a picture 720 wide.
 *
 * @param events oldest first; those without a day are left out
 * @param height of the picture
 */
@TemplateData
record Timeline(List<Event> events, int height) {
    private static final int LEFT = 20;
    private static final int WIDTH = 680;
    private static final int STEP = 16;
    private static final int HALF = 6;
    private static final int BELOW = 26;

    /** As many as are drawn above each other; further ones lie on the last. */
    private static final int MOST_HIGH = 8;

    /**
     * @param several whether verbs behind {@code who} are in the plural
     * @param stance of a statement; null for an assessment
     * @param verdict of an assessment; null for a statement
     */
    @TemplateData
    record Event(
            LocalDate day,
            String who,
            boolean several,
            @Nullable Stance stance,
            @Nullable Verdict verdict,
            int x,
            int y) {
        public int left() {
            return x - HALF;
        }

        public int top() {
            return y - HALF;
        }
    }

    private record Said(
            LocalDate day,
            String who,
            boolean several,
            @Nullable Stance stance,
            @Nullable Verdict verdict) {
        static Said of(Statement statement) {
            return new Said(
                    Objects.requireNonNull(statement.saidOn()),
                    statement.speaker().name(),
                    statement.speaker().several(),
                    statement.stance(),
                    null);
        }

        static Said of(Assessment assessment) {
            return new Said(
                    Objects.requireNonNull(assessment.asOf()),
                    assessment.assessor(),
                    false,
                    null,
                    assessment.verdict());
        }
    }

    Timeline {
        events = List.copyOf(events);
    }

    static Timeline of(Claim claim) {
        List<Said> said = Stream.concat(
                        claim.statements().stream()
                                .filter(each -> each.saidOn() != null)
                                .map(Said::of),
                        claim.assessments().stream()
                                .filter(each -> each.asOf() != null)
                                .map(Said::of))
                .sorted(Comparator.comparing(Said::day))
                .toList();
        if (said.isEmpty()) {
            return new Timeline(List.of(), 0);
        }
        LocalDate first = said.getFirst().day();
        long days = Math.max(1, ChronoUnit.DAYS.between(first, said.getLast().day()));
        Map<Integer, Integer> columns = new HashMap<>();
        List<Event> events = new ArrayList<>();
        for (Said each : said) {
            int column = (int) (ChronoUnit.DAYS.between(first, each.day()) * WIDTH / days / STEP);
            int high = Math.min(MOST_HIGH, columns.merge(column, 1, Integer::sum));
            events.add(new Event(
                    each.day(), each.who(), each.several(), each.stance(), each.verdict(), LEFT + column * STEP, high));
        }
        int axis = columns.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        int base = (Math.min(MOST_HIGH, axis) + 1) * STEP;
        return new Timeline(
                events.stream()
                        .map(each -> new Event(
                                each.day(),
                                each.who(),
                                each.several(),
                                each.stance(),
                                each.verdict(),
                                each.x(),
                                base - each.y() * STEP))
                        .toList(),
                base + BELOW + HALF);
    }

    public int axis() {
        return height - BELOW - HALF;
    }

    public int below() {
        return height - HALF;
    }

    public LocalDate first() {
        return events.getFirst().day();
    }

    public LocalDate last() {
        return events.getLast().day();
    }
}
