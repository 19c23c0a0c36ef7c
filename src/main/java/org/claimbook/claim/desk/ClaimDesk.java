package org.claimbook.claim.desk;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Change;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.InvalidFormException;
import org.claimbook.claim.Phrasing;
import org.claimbook.claim.facts.FactProblems;
import org.claimbook.claim.write.FactFile;
import org.claimbook.claim.write.FactFile.ClaimFact;

/**
 * Where editors change claims. Nothing is ever deleted: what is taken out stays in the history. Each method takes the
 * revision that the editor has seen, null for any, and returns the claim as it now is.
 *
 * <p>Throws {@link InvalidFormException} naming everything that is wrong with what was sent, {@link NoSuchEntryException}
 * for an unknown claim or statement, {@link StaleClaimException} where somebody else was faster, and
 * {@link DeskConflictException} for what does not go with what is stored.
 */
@ApplicationScoped
@Transactional
public class ClaimDesk {
    private final OpenClaims claims;
    private final FormReader forms;
    private final UnstoredClaims unstored;

    ClaimDesk(OpenClaims claims, FormReader forms, UnstoredClaims unstored) {
        this.unstored = unstored;
        this.claims = claims;
        this.forms = forms;
    }

    /** Keeps others from writing until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        claims.lock();
    }

    /**
     * A new claim, which is a draft.
     *
     * @param form a claim as in fact files, with its topic's slug
     */
    public Edited create(JsonNode form, Change change) {
        claims.lock();
        ClaimFact fact = forms.claim(form).withStatus(ClaimStatus.DRAFT);
        claims.refuseIfThere(fact.slug());
        return claims.write(fact, change);
    }

    /**
     * The claim says something else.
     *
     * @param form the whole claim; assessments may be left out, and those that are stored cannot be changed
     */
    public Edited revise(String slug, @Nullable Integer seen, ObjectNode form, Change change) {
        ClaimFact before = claims.open(slug, seen);
        if (!form.has("assessments")) {
            form.putArray("assessments");
            return revised(before, forms.claim(whole(slug, form)).withAssessments(before.assessments()), change);
        }
        return revised(before, forms.claim(whole(slug, form)), change);
    }

    /**
     * The claim, new or stored, says that from now on; its topic, and the speakers and sources that the store lacks, are made
     * with it.
     *
     * @param seen the revision that the editor has; null for a new claim
     * @param sheet a fact file with one claim, of whose assessments it has those only that are to be added
     * @param status what becomes of the claim; null to leave it as it is, or a draft
     * @throws InvalidFormException also where a claim without statements or assessment is to be published, and the change
     *     does not say why
     */
    public Edited save(@Nullable Integer seen, ObjectNode sheet, @Nullable ClaimStatus status, Change change) {
        claims.lock();
        return claims.write(checked(seen, sheet, status, change), change);
    }

    /**
     * The claim as {@link #save} would leave it, without writing anything and without keeping others from writing.
     *
     * @throws InvalidFormException as that does
     */
    public Claim imagined(@Nullable Integer seen, ObjectNode sheet, @Nullable ClaimStatus status, Change change) {
        return unstored.of(checked(seen, sheet, status, change));
    }

    private FactFile checked(@Nullable Integer seen, ObjectNode sheet, @Nullable ClaimStatus status, Change change) {
        FactFile file = forms.sheet(sheet);
        ClaimFact sent = file.claims().getFirst();
        ClaimFact claim;
        if (seen == null) {
            claims.refuseIfThere(sent.slug());
            claim = sent.withStatus(ClaimStatus.DRAFT);
        } else {
            ClaimFact before = claims.seen(sent.slug(), seen);
            claim = sent.withAssessments(before.assessments())
                    .withStatus(before.status())
                    .withLinksOf(before);
            for (int i = 0; i < sent.assessments().size(); i++) {
                claim = StatementDesk.assessed(
                        claim, sent.assessments().get(i), "claims[0].assessments[" + i + "].asOf");
            }
        }
        claim = claim.withStatus(status == null ? claim.status() : status);
        boolean bare = claim.statements().isEmpty() || claim.assessments().isEmpty();
        if (status == ClaimStatus.PUBLISHED && bare && change.reason().isBlank()) {
            throw new InvalidFormException(
                    "reason",
                    "is missing: say why the claim is published without "
                            + (claim.statements().isEmpty() ? "statements" : "an assessment"));
        }
        if (claim.status() == ClaimStatus.PUBLISHED) {
            FormReader.checkPublishable(claim);
        }
        return new FactFile(file.topics(), file.speakers(), file.sources(), List.of(claim));
    }

    private static ObjectNode whole(String slug, ObjectNode form) {
        if (form.path("slug").isMissingNode()) {
            form.put("slug", slug);
        }
        if (!form.path("slug").asText().equals(slug)) {
            throw new InvalidFormException(
                    "slug",
                    FactProblems.quoted(form.path("slug").asText()) + " is not '" + slug + "': a slug never changes");
        }
        return form;
    }

    private Edited revised(ClaimFact before, ClaimFact fact, Change change) {
        return claims.write(
                new FactFile(List.of(), List.of(), List.of(), List.of(fact.withStatus(before.status()))), change);
    }

    /** The claim is asked for in these words too; one that has them already is written as it is. */
    public Edited phrase(String slug, Phrasing phrasing, Change change) {
        ClaimFact before = claims.open(slug, null);
        List<Phrasing> phrasings = Stream.concat(before.phrasings().stream(), Stream.of(phrasing))
                .distinct()
                .toList();
        return claims.write(before.withPhrasings(phrasings), change);
    }

    /** The claim is no longer asked for in these words, in whatever language. */
    public Edited unphrase(String slug, String words, Change change) {
        ClaimFact before = claims.open(slug, null);
        List<Phrasing> phrasings = before.phrasings().stream()
                .filter(phrasing -> !phrasing.text().equals(words))
                .toList();
        return claims.stored(
                new FactFile(List.of(), List.of(), List.of(), List.of(before.withPhrasings(phrasings))), change);
    }

    /**
     * Another editor's change that waited is made.
     *
     * @param proposed when what they have seen was proposed
     * @throws NoSuchEntryException if nothing waits
     * @throws DeskConflictException for who has made it, and if something else waits by now
     * @throws StaleClaimException if the claim was changed since
     */
    public Edited approve(String slug, Instant proposed, Change change) {
        claims.lock();
        return claims.approve(slug, proposed, change);
    }

    /** From now on questions are answered with the claim. */
    public Edited publish(String slug, @Nullable Integer seen, Change change) {
        ClaimFact before = claims.open(slug, seen);
        if (before.status() == ClaimStatus.PUBLISHED) {
            throw new DeskConflictException("The claim '" + slug + "' is published already");
        }
        return claims.write(before.withStatus(ClaimStatus.PUBLISHED), change);
    }

    /** From now on questions are no longer answered with the claim. */
    public Edited retract(String slug, @Nullable Integer seen, Change change) {
        ClaimFact before = claims.open(slug, seen);
        if (before.status() == ClaimStatus.RETRACTED) {
            throw new DeskConflictException("The claim '" + slug + "' is withdrawn already");
        }
        return claims.write(before.withStatus(ClaimStatus.RETRACTED), change);
    }

    /**
     * The claim says the same as another, which stands for it from now on: it takes over wordings and statements. The
     * assessments of both stay with them. Where that has to be approved first, the claim is merged when it is sent again then.
     *
     * @return the claim that stands for both
     */
    public Edited merge(String slug, @Nullable Integer seen, String into, Change change) {
        ClaimFact duplicate = claims.open(slug, seen);
        if (slug.equals(into)) {
            throw new InvalidFormException("into", FactProblems.quoted(into) + " is the claim itself");
        }
        ClaimFact target = claims.find(into)
                .orElseThrow(() -> new InvalidFormException("into", FactProblems.quoted(into) + " is no claim"));
        if (target.status() == ClaimStatus.RETRACTED) {
            throw new DeskConflictException("The claim '" + into + "' is withdrawn");
        }
        ClaimFact merged = Merged.of(target, duplicate);
        if (!claims.mustWait(merged, change)) {
            claims.retire(duplicate, into, change);
        }
        return claims.write(merged, change);
    }
}
