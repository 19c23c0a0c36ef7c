package org.claimbook.answer.golden;

import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.claimbook.matching.ClaimMatcher;

/** Asks questions of what a transaction has written and nobody else sees yet. */
@ApplicationScoped
public class Trials {
    private final TrialIndexes indexes;

    Trials(TrialIndexes indexes) {
        this.indexes = indexes;
    }

    /** What is found out with a matcher that knows what the transaction around it has written. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T ask(Function<ClaimMatcher, T> asking) {
        try (TrialIndex index = indexes.open()) {
            index.follow();
            index.tryOut();
            return asking.apply(index.matcher());
        }
    }
}
