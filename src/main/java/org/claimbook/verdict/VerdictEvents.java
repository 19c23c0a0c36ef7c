package org.claimbook.verdict;

import java.util.Locale;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.store.Claims;

/** Writes changes of verdicts for subscribers. */
@ApplicationScoped
public class VerdictEvents {
    private final Claims claims;
    private final ObjectMapper json;

    VerdictEvents(Claims claims, ObjectMapper json) {
        this.claims = claims;
        this.json = json;
    }

    /** The type of the event that tells the change, "verdict.changed". */
    public static String type(VerdictChange change) {
        return "verdict." + change.kind().name().toLowerCase(Locale.ROOT);
    }

    /** The change as the JSON of a {@link VerdictEvent}. */
    public String json(VerdictChange change) {
        try {
            return json.writeValueAsString(event(change));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private VerdictEvent event(VerdictChange change) {
        Optional<Claim> claim = claims.bySlug(change.claim()).filter(found -> found.status() == ClaimStatus.PUBLISHED);
        Optional<Assessment> assessment = claim.filter(found -> change.verdict().isPresent())
                .flatMap(found -> found.assessments().stream()
                        .filter(each -> each.revision() == change.revision())
                        .findFirst());
        return new VerdictEvent(
                type(change),
                change.noticedAt(),
                new VerdictEvent.Data(
                        change.number(),
                        change.claim(),
                        claim.map(Claim::text).orElse(null),
                        "/claims/" + change.claim(),
                        change.topic(),
                        change.revision(),
                        change.before().orElse(null),
                        change.verdict().orElse(null),
                        assessment.map(Assessment::summary).orElse(null),
                        assessment.map(Assessment::assessor).orElse(null),
                        assessment.map(Assessment::asOf).orElse(null)));
    }
}
