package org.claimbook.claim;

import java.util.List;

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
     * Looks at what a transaction has written, as its last step.
     *
     * @return golden questions that are no longer answered as they should be
     * @throws GateRefusedException where that is refused; the transaction is to be rolled back
     */
    public List<BrokenQuestion> check(IntakeBatch batch) {
        return watch.check(batch.begunAt(), batch.changedSpeakers());
    }

    @Override
    public void close() {
        watch.close();
    }
}
