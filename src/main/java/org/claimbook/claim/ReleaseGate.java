package org.claimbook.claim;

import java.util.List;

/** Tries out whether matching still works with what is about to be stored; whoever knows matching is one. */
public interface ReleaseGate {
    /**
     * Asks all golden questions of published claims, in the transaction that is about to store.
     *
     * @param since claims with higher change numbers are new or changed
     * @return those that were answered as they should be and no longer would, and those of changed claims that would not
     */
    List<BrokenQuestion> broken(long since);
}
