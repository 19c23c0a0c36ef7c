package org.claimbook.telegram.chat;

import java.util.Optional;
import jakarta.inject.Singleton;

import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.store.Claims;
import org.claimbook.conversation.ClaimCodes;

/** Shows claims that a link or a button names. */
@Singleton
public class ClaimShows {
    private final ClaimCodes codes;
    private final Claims claims;
    private final AnswerReplies answers;

    ClaimShows(ClaimCodes codes, Claims claims, AnswerReplies answers) {
        this.codes = codes;
        this.claims = claims;
        this.answers = answers;
    }

    /** The published claim that a code stands for. */
    public Optional<Claim> claim(String code) {
        return codes.slug(code).flatMap(claims::bySlug).filter(claim -> claim.status() == ClaimStatus.PUBLISHED);
    }

    /**
     * The claim as an answer; empty if the code stands for none that is published.
     *
     * @param origin see {@link Person#origin}
     * @param whole whether with all statements
     */
    public Optional<Composed> of(String code, Person person, String origin, boolean whole) {
        return claim(code).flatMap(claim -> answers.claim(person, origin, claim, whole));
    }
}
