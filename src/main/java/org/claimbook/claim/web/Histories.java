package org.claimbook.claim.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.claimbook.claim.AsOf;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Revision;
import org.claimbook.claim.Statement;
import org.claimbook.claim.Translation;
import org.claimbook.claim.Verdict;
import org.claimbook.claim.history.ClaimHistory;
import org.claimbook.claim.web.HistoryReply.Entry;
import org.claimbook.claim.web.HistoryReply.VerdictChange;
import org.claimbook.http.Problems;

/** Tells what changed from one revision of a claim to the next. */
@Singleton
record Histories(PublicClaims claims, ClaimHistory history, ClaimReplies replies) {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    private static final Map<String, Function<Claim, Object>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("text", Claim::text);
        FIELDS.put("language", Claim::language);
        FIELDS.put("topic", Claim::topic);
        FIELDS.put("status", Claim::status);
        FIELDS.put("entities", Claim::entities);
        FIELDS.put("phrasings", Claim::phrasings);
        FIELDS.put(
                "translations",
                claim -> claim.translations().stream().map(Translation::plain).toList());
        FIELDS.put("statements", Claim::statements);
        FIELDS.put("assessments", Claim::assessments);
        FIELDS.put("golden", Claim::golden);
        FIELDS.put("mergedInto", claim -> Optional.ofNullable(claim.mergedInto()));
    }

    /** The revision, cut to what is dated until {@code asOf} where it was recorded later. */
    Revision revision(String slug, String number, @Nullable String asOf) {
        Optional<AsOf> moment = Problems.asOf("asOf", asOf);
        if (!number.matches("[0-9]{1,9}")) {
            throw PublicClaims.notFound(slug);
        }
        Revision revision = claims.revision(slug, Integer.parseInt(number));
        return moment.map(then -> then.of(revision)).orElse(revision);
    }

    HistoryReply of(String slug, @Nullable String before, @Nullable String limit) {
        int below = before == null ? Integer.MAX_VALUE : number("before", before, Integer.MAX_VALUE);
        int most = limit == null ? DEFAULT_LIMIT : number("limit", limit, MAX_LIMIT);
        // one more, which the last one shown is compared with
        List<Revision> found = history.revisions(slug, below, most + 1);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < Math.min(most, found.size()); i++) {
            Claim older = i + 1 < found.size() ? found.get(i + 1).claim() : null;
            if (readable(found.get(i).claim(), older)) {
                entries.add(entry(found.get(i), older));
            }
        }
        if (entries.isEmpty() && before == null) {
            throw PublicClaims.notFound(slug);
        }
        return new HistoryReply(
                entries, found.size() > most ? found.get(most - 1).number() : null);
    }

    private boolean readable(Claim claim, @Nullable Claim older) {
        boolean withdrawn =
                claim.status() == ClaimStatus.RETRACTED && older != null && older.status() == ClaimStatus.PUBLISHED;
        return claim.status() == ClaimStatus.PUBLISHED || withdrawn || claims.mayReadDrafts();
    }

    private Entry entry(Revision revision, @Nullable Claim older) {
        Claim claim = revision.claim();
        List<String> changed = older == null
                ? List.of()
                : FIELDS.entrySet().stream()
                        .filter(field -> !Objects.equals(
                                field.getValue().apply(claim), field.getValue().apply(older)))
                        .map(Map.Entry::getKey)
                        .toList();
        Map<String, Statement> before = bySlug(older);
        Map<String, Statement> after = bySlug(claim);
        return new Entry(
                revision.number(),
                revision.recordedAt(),
                claims.mayReadDrafts() ? revision.actor() : null,
                revision.action(),
                revision.reason(),
                claim.status(),
                verdict(claim, older),
                changed,
                after.keySet().stream()
                        .filter(slug -> !before.containsKey(slug))
                        .toList(),
                after.keySet().stream()
                        .filter(slug ->
                                before.containsKey(slug) && !before.get(slug).equals(after.get(slug)))
                        .toList(),
                before.keySet().stream()
                        .filter(slug -> !after.containsKey(slug))
                        .toList(),
                replies.permalink(claim));
    }

    private static @Nullable VerdictChange verdict(Claim claim, @Nullable Claim older) {
        Optional<Assessment> now = claim.currentAssessment();
        Verdict before = Optional.ofNullable(older)
                .flatMap(Claim::currentAssessment)
                .map(Assessment::verdict)
                .orElse(null);
        return now.filter(assessment -> assessment.verdict() != before)
                .map(assessment -> new VerdictChange(
                        before, assessment.verdict(), assessment.asOf(), assessment.summary(), assessment.assessor()))
                .orElse(null);
    }

    private static Map<String, Statement> bySlug(@Nullable Claim claim) {
        Map<String, Statement> statements = new LinkedHashMap<>();
        if (claim != null) {
            claim.statements().forEach(statement -> statements.put(statement.slug(), statement));
        }
        return statements;
    }

    private static int number(String field, String value, int most) {
        if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > most) {
            throw Problems.invalid(
                    field,
                    "is not a number from 1 on%s: %s"
                            .formatted(most == Integer.MAX_VALUE ? "" : " to " + most, Problems.quoted(value)));
        }
        return Integer.parseInt(value);
    }
}
