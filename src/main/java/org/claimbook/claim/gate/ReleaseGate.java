package org.claimbook.claim.gate;

import java.util.List;

/** Tries out whether matching still works with what is about to be stored; whoever knows matching is one. */
public interface ReleaseGate {
    /** Begins to try; costs nothing before the first golden question is asked. */
    Trial open();

    /** What is needed to try one change after the other, as a long import makes them. */
    interface Trial extends AutoCloseable {
        /** Does beforehand, outside of transactions, what may take long. */
        void prepare();

        /**
         * Asks all golden questions of published claims, in the transaction that is about to store. What it has written may
         * be rolled back afterwards: the next call finds out.
         *
         * @return those that were answered as they should be and no longer would, and new ones that would not be
         */
        List<BrokenQuestion> broken();

        /**
         * Asks all golden questions of what is stored.
         *
         * @return those that were answered as they should be when {@link #prepare} was called last and no longer are, and new
         *     ones that are not
         */
        List<BrokenQuestion> brokenSince();

        @Override
        void close();
    }
}
