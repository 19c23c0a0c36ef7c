package org.claimbook.claim.desk;

import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Claim;
import org.claimbook.claim.RefusedChangeException;

/** Somebody else has changed the claim since the editor read it; nothing was stored. */
public final class StaleClaimException extends RefusedChangeException {
    private static final long serialVersionUID = 1L;

    @Nullable
    private final transient Claim had;

    private final transient Claim stored;

    StaleClaimException(@Nullable Claim had, Claim stored) {
        super("The claim '" + stored.slug() + "' has revision " + stored.revision() + " now");
        this.had = had;
        this.stored = stored;
    }

    /** What the editor had, if that revision ever was. */
    public Optional<Claim> had() {
        return Optional.ofNullable(had);
    }

    /** What is stored now. */
    public Claim stored() {
        return Objects.requireNonNull(stored);
    }
}
