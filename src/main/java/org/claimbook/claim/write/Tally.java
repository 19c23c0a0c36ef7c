package org.claimbook.claim.write;

import java.util.ArrayList;
import java.util.List;

import org.claimbook.claim.write.ImportReport.Counts;

/** Counts while an import runs. */
final class Tally {
    private int added;
    private int revised;
    private int leftAlone;
    private final List<String> kept = new ArrayList<>();

    void added() {
        added++;
    }

    void revised() {
        revised++;
    }

    void leftAlone() {
        leftAlone++;
    }

    /** Left as an editor wants it, though a file has it otherwise. */
    void kept(String slug) {
        leftAlone++;
        kept.add(slug);
    }

    List<String> keptForEditors() {
        return List.copyOf(kept);
    }

    int total() {
        return added + revised + leftAlone;
    }

    Counts counts() {
        return new Counts(added, revised, leftAlone);
    }
}
