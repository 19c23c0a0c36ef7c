package org.claimbook.claim.facts;

import java.util.List;

import org.claimbook.claim.gate.BrokenQuestion;
import org.claimbook.claim.gate.ReleaseGates;

/** Asks golden questions while claims come in, transaction by transaction. To be closed, as it may keep an index. */
public final class IntakeGate implements AutoCloseable {
    private final ReleaseGates.Watch watch;

    IntakeGate(ReleaseGates.Watch watch) {
        this.watch = watch;
    }

    /** Does what may take long; to be called before each transaction, as nobody else can write while it lasts. */
    public void prepare() {
        watch.prepare();
    }

    /**
     * Looks at what a transaction has written, as its last step, if it may have to be refused.
     *
     * @return golden questions that are no longer answered as they should be, as far as they are known by now
     * @throws GateRefusedException where that is refused; the transaction is to be rolled back
     */
    public List<BrokenQuestion> check(IntakeBatch batch) {
        return watch.checkOneOfMany(batch.begunAt(), batch.changedSpeakers());
    }

    /**
     * Looks at what all transactions have written, after the last of them.
     *
     * @return golden questions that are no longer answered as they should be, but for those that were told of before
     */
    public List<BrokenQuestion> end() {
        return watch.end();
    }

    @Override
    public void close() {
        watch.close();
    }
}
