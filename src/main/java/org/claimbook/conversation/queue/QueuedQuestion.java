package org.claimbook.conversation.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A question in the editors' queue, without any trace of who asked.
 *
 * @param id its number
 * @param kind why it is there
 * @param text as the first asker wrote it; of a file, what an editor says that it claims, else empty
 * @param claim slug of the claim that was answered wrongly, if any
 * @param draft slug of the claim that an editor has begun for it, if any
 * @param file what was submitted, where that was a file
 * @param assignee who deals with it, by the name in the audit trail, if anybody does
 * @param comments what editors have said to each other about it, oldest first
 * @param askers how many people submitted or reported it
 * @param demand how often it was wanted: by those, or counted without an answer within the retention time
 * @param oldest when it was first raised
 * @param newest when it was last raised
 */
public record QueuedQuestion(
        long id,
        EditorTask.Kind kind,
        String text,
        Optional<String> claim,
        Optional<String> draft,
        Optional<SubmittedFile> file,
        Optional<String> assignee,
        List<Comment> comments,
        long askers,
        long demand,
        Instant oldest,
        Instant newest) {

    /** How far editors have come with it. */
    public enum Progress {
        /** Nobody deals with it. */
        NEW,
        /** Somebody does. */
        ASSIGNED,
        /** A claim was begun for it, or a change that answers it waits for approval. */
        BEGUN
    }

    /** What an editor has said about it. */
    public record Comment(String author, String text, Instant writtenAt) {}

    public QueuedQuestion {
        comments = List.copyOf(comments);
    }

    public Progress progress() {
        if (draft.isPresent()) {
            return Progress.BEGUN;
        }
        return assignee.isPresent() ? Progress.ASSIGNED : Progress.NEW;
    }
}
