package org.claimbook.claim;

import org.claimbook.claim.ImportReport.Counts;

/** Counts while an import runs. */
final class Tally {
    private int added;
    private int revised;
    private int leftAlone;

    void added() {
        added++;
    }

    void revised() {
        revised++;
    }

    void leftAlone() {
        leftAlone++;
    }

    int total() {
        return added + revised + leftAlone;
    }

    Counts counts() {
        return new Counts(added, revised, leftAlone);
    }
}
