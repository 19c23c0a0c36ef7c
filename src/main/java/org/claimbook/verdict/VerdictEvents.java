package org.claimbook.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** The last change of the store from which {@link #json} would tell. */
    public long lastChange() {
        return claims.lastChange();
    }

    /** The type of the event that tells the change, "verdict.changed". */
    public static String type(VerdictChange change) {
        return "verdict." + change.kind().name().toLowerCase(Locale.ROOT);
    }

    /**
     * The changes in their order, each as the JSON of a {@link VerdictEvent}.
     *
     * @param base what links begin with, as {@link org.claimbook.http.PublicUrl#base} says
     */
    public List<String> json(List<VerdictChange> changes, String base) {
        Map<String, Claim> stored =
                claims.withSlugs(changes.stream().map(VerdictChange::claim).collect(Collectors.toSet()));
        return changes.stream()
                .map(change -> json(event(change, Optional.ofNullable(stored.get(change.claim())), base)))
                .toList();
    }

    private String json(VerdictEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static VerdictEvent event(VerdictChange change, Optional<Claim> stored, String base) {
        Optional<Claim> claim = stored.filter(found -> found.status() == ClaimStatus.PUBLISHED);
        Optional<Assessment> assessment = claim.filter(found -> change.verdict().isPresent())
                .flatMap(found -> found.assessment(change.revision()));
        return new VerdictEvent(
                type(change),
                change.noticedAt(),
                new VerdictEvent.Data(
                        change.number(),
                        change.claim(),
                        claim.map(Claim::text).orElse(null),
                        base + "/claims/" + change.claim(),
                        change.topic(),
                        change.revision(),
                        change.before().orElse(null),
                        change.verdict().orElse(null),
                        assessment.map(Assessment::summary).orElse(null),
                        assessment.map(Assessment::assessor).orElse(null),
                        assessment.map(Assessment::asOf).orElse(null)));
    }
}
