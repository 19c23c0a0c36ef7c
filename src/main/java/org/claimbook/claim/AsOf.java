package org.claimbook.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A moment whose knowledge is asked for.
 *
 * @param end what was recorded before this was known
 * @param day what is dated up to and including this was known
 */
public record AsOf(Instant end, LocalDate day) {
    /** Databases know no later ones. */
    private static final int LAST_YEAR = 9999;

    private static final Instant FIRST =
            LocalDate.ofYearDay(0, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant END =
            LocalDate.ofYearDay(LAST_YEAR + 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    /** As finely as databases tell times apart. */
    private static final int MICROSECOND = 1_000;

    /** The end of a day, in UTC. */
    public static AsOf of(LocalDate day) {
        return new AsOf(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), day);
    }

    /** A moment. */
    public static AsOf of(Instant moment) {
        return new AsOf(moment.plusNanos(MICROSECOND), LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    /** A day of the form 2025-12-31, or an instant of the form 2025-12-31T12:00:00Z; empty for anything else. */
    public static Optional<AsOf> read(String text) {
        try {
            if (text.contains("T")) {
                return Optional.of(Instant.parse(text)).filter(AsOf::isSensible).map(AsOf::of);
            }
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> day.getYear() >= 0 && day.getYear() <= LAST_YEAR)
                    .map(AsOf::of);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isSensible(Instant moment) {
        // compared as it is: not each instant has a date
        return !moment.isBefore(FIRST) && moment.isBefore(END);
    }

    /** The form that {@link #read} takes. */
    public String text() {
        return equals(of(day)) ? day.toString() : end.minusNanos(MICROSECOND).toString();
    }

    /** The revision as it stands, or cut where it was recorded only later. */
    public Revision of(Revision revision) {
        return revision.recordedAt().isBefore(end) ? revision : cut(revision);
    }

    /** The revision with only what is dated up to the moment. A statement without a date was made at some time before; of
     * an assessment without one nobody knows that it was given by then. */
    public Revision cut(Revision first) {
        return new Revision(
                first.number(), first.recordedAt(), first.actor(), first.action(), first.reason(), cut(first.claim()));
    }

    private Claim cut(Claim claim) {
        return new Claim(
                claim.slug(),
                claim.topic(),
                claim.text(),
                claim.language(),
                claim.status(),
                claim.change(),
                claim.entities(),
                claim.phrasings(),
                claim.translations(),
                claim.statements().stream()
                        .filter(statement -> statement.saidOn() == null
                                || !statement.saidOn().isAfter(day))
                        .toList(),
                claim.assessments().stream()
                        .filter(assessment -> assessment.asOf() != null && !assessment.isAfter(day))
                        .toList(),
                claim.golden(),
                claim.revision(),
                claim.mergedInto());
    }
}
