package org.claimbook.claim.write;

/** Hears how far an import has come. */
public interface ImportProgress {
    /** Nobody listens. */
    ImportProgress NONE = (done, total) -> {};

    /** {@code done} of {@code total} claims are through; not stored before the import returns. */
    void advancedTo(int done, int total);
}
