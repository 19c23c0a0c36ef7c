package org.claimbook.conversation.queue;

import java.time.Instant;
import java.util.Set;

/**
 * Something that editors have to look at.
 *
 * @param id its number
 * @param text the question, as the first asker wrote it
 * @param claim slug of the claim that was answered wrongly, or empty
 * @param askers how many different users raised it
 * @param createdAt when it was first raised
 */
public record EditorTask(long id, Kind kind, String text, String claim, long askers, Instant createdAt) {

    /** Why it has to be looked at. */
    public enum Kind {
        /** The records have nothing on it. */
        UNANSWERED,
        /** A file was submitted, and no editor has put into words yet what it claims. */
        FILE,
        /** A claim was answered that somebody did not mean. */
        WRONG_MATCH,
        /** Some claims were offered, and somebody meant none of them. */
        NOTHING_FITS,
        /** Somebody says that something in the record of a claim is wrong. */
        MISTAKE;

        /** What users want an answer to; the others are reports. */
        public static final Set<Kind> SUBMITTED = Set.of(UNANSWERED, FILE);
    }

    /** What became of it. */
    public enum State {
        /** Nobody has dealt with it. */
        OPEN,
        /** An editor has said which claim answers it; its askers are to be told. */
        LINKED,
        /** The records answer it now, and its askers were told. */
        ANSWERED,
        /** An editor wants no answer to it. */
        DISMISSED
    }
}
