package org.claimbook.site;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Verdict;
import org.claimbook.http.Problems;

/**
 * Which claims are wanted; empty where it does not matter.
 *
 * @param topic slug of a topic
 * @param verdict of the current assessment
 * @param language ISO 639-1 code of the claim
 * @param from first day of the current assessment
 * @param to last day of the current assessment
 */
@TemplateData
record ClaimFilter(
        Optional<String> topic,
        Optional<Verdict> verdict,
        Optional<String> language,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    /** @throws org.claimbook.http.HttpProblem 400 for a verdict or a day that is none */
    static ClaimFilter of(
            @Nullable String topic,
            @Nullable String verdict,
            @Nullable String language,
            @Nullable String from,
            @Nullable String to) {
        return new ClaimFilter(
                given(topic),
                given(verdict).map(ClaimFilter::verdict),
                given(language).map(code -> code.toLowerCase(Locale.ROOT)),
                given(from).flatMap(day -> Problems.day("from", day)),
                given(to).flatMap(day -> Problems.day("to", day)));
    }

    /** A form sends what was left empty too. */
    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Verdict verdict(String name) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problems.invalid(
                        "verdict",
                        "is none of "
                                + Arrays.stream(Verdict.values())
                                        .map(Verdict::name)
                                        .collect(Collectors.joining(", "))
                                + ": " + Problems.quoted(name)));
    }

    boolean takes(Claim claim) {
        Optional<Assessment> now = claim.currentAssessment();
        Optional<LocalDate> day = now.map(Assessment::asOf);
        return topic.map(claim.topic().slug()::equals).orElse(true)
                && language.map(claim.language()::equals).orElse(true)
                && verdict.map(wanted -> now.map(Assessment::verdict)
                                .filter(wanted::equals)
                                .isPresent())
                        .orElse(true)
                && from.map(first -> day.filter(each -> !each.isBefore(first)).isPresent())
                        .orElse(true)
                && to.map(last -> day.filter(each -> !each.isAfter(last)).isPresent())
                        .orElse(true);
    }

    public String topicText() {
        return topic.orElse("");
    }

    public boolean wants(Verdict each) {
        return verdict.filter(each::equals).isPresent();
    }

    public String languageText() {
        return language.orElse("");
    }

    public String fromText() {
        return from.map(LocalDate::toString).orElse("");
    }

    public String toText() {
        return to.map(LocalDate::toString).orElse("");
    }
}
