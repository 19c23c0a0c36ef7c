package org.claimbook.conversation.queue;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.claimbook.audit.AuditEntry;
import org.claimbook.audit.AuditTrail;
import org.claimbook.claim.Change;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Phrasing;
import org.claimbook.claim.desk.ClaimDesk;
import org.claimbook.claim.desk.Edited;
import org.claimbook.claim.store.Claims;
import org.claimbook.language.QuestionLanguage;
import org.claimbook.matching.reading.InvalidQuestionException;
import org.claimbook.matching.reading.Question;

/**
 * Where editors deal with questions of the queue, one at a time: questions that are near each other need not have the same
 * truth conditions, and a wording that is given to the wrong claim answers wrongly from then on.
 *
 * <p>What is refused by the claims' desk comes as its exceptions; nothing is stored then.
 */
@ApplicationScoped
@Transactional
public class QueueDesk {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_COMMENT = 2_000;

    private final Claims claims;
    private final ClaimDesk desk;
    private final AuditTrail audit;
    private final Event<LinkUndone> undone;
    private final Clock clock;

    QueueDesk(Claims claims, ClaimDesk desk, AuditTrail audit, Event<LinkUndone> undone, Clock clock) {
        this.undone = undone;
        this.claims = claims;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The question means that claim: its words become a phrasing, so that it is answered from the next look of the index
     * on, and whoever waits for the answer is told within seconds. Where the claim's change waits for another editor, so does
     * the question.
     *
     * @param slug of a published claim, another than the one that was not meant
     * @param language ISO 639-1 code of the question; null for the one that its words show, else the claim's
     * @throws QueueProblem if there is no such question, or the claim is none that can answer it
     */
    public Edited link(long id, String slug, @Nullable String language, Change change) {
        // before the question, as whoever sends an Idempotency-Key has it
        desk.lock();
        TaskRow task = open(id);
        Claim claim = claims.bySlug(slug)
                .filter(found -> found.status() == ClaimStatus.PUBLISHED)
                .orElseThrow(() -> new QueueProblem("claim", "'" + slug + "' is no published claim"));
        if (task.claim.equals(slug)) {
            throw new QueueProblem("claim", "'" + slug + "' is what askers said that they do not mean");
        }
        Phrasing phrasing = phrasing(task, language, claim);
        Edited phrased = desk.phrase(slug, phrasing, change);
        if (phrased.proposed()) {
            begun(id, slug, change);
            return phrased;
        }
        TaskRow linked = open(id);
        linked.answer = slug;
        decide(linked, EditorTask.State.LINKED, "LINKED", change);
        return phrased;
    }

    /**
     * Begins a claim for the question, whose words are one of its phrasings. The question stays in the queue; when the claim
     * is published, its askers are told.
     *
     * @param form a claim as in fact files, with its topic's slug
     * @param language ISO 639-1 code of the question; null for the one that its words show, else the claim's
     * @throws QueueProblem if there is no such question
     */
    public Claim draft(long id, ObjectNode form, @Nullable String language, Change change) {
        desk.lock();
        TaskRow task = open(id);
        Claim begun = desk.create(form, change).claim();
        Phrasing phrasing = phrasing(task, language, begun);
        Claim phrased = desk.phrase(begun.slug(), phrasing, change).claim();
        begun(id, phrased.slug(), change);
        return phrased;
    }

    /**
     * A claim was begun for the question, as {@link #draft} does it.
     *
     * @param slug of the claim
     * @throws QueueProblem if there is no such question
     */
    public void begun(long id, String slug, Change change) {
        desk.lock();
        TaskRow task = open(id);
        task.draft = slug;
        decide(task, EditorTask.State.OPEN, "DRAFTED", change);
    }

    /**
     * The question does not mean the claim that it was linked to: the claim loses its words, and the question waits again.
     * Who was told of the answer already is told that it was wrong, and waits again too.
     *
     * @return the claim without the words
     * @throws QueueProblem if there is no such question, or it is linked to no claim
     */
    public Claim unlink(long id, Change change) {
        desk.lock();
        TaskRow task = TaskRow.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (task == null || task.answer == null || task.state == EditorTask.State.OPEN) {
            throw QueueProblem.notLinked(id);
        }
        Claim claim = desk.unphrase(task.answer, task.text.strip(), change).claim();
        TaskRow unlinked = TaskRow.findById(id, LockModeType.PESSIMISTIC_WRITE);
        unlinked.answer = null;
        decide(unlinked, EditorTask.State.OPEN, "UNLINKED", change);
        correct(unlinked, claim);
        return claim;
    }

    private void correct(TaskRow task, Claim claim) {
        List<VoiceRow> told = VoiceRow.list(
                "from VoiceRow v where v.taskId = ?1 and v.toldChatId is not null order by v.id", task.id);
        for (VoiceRow voice : told) {
            undone.fire(new LinkUndone(
                    Objects.requireNonNull(voice.id),
                    Objects.requireNonNull(voice.toldChatId),
                    Optional.ofNullable(voice.messageId),
                    voice.language,
                    task.text,
                    claim));
            voice.waitsAgain();
        }
    }

    /**
     * Somebody deals with the question from now on, which decides nothing of it.
     *
     * @param assignee by the name in the audit trail, at most 300 characters; empty for nobody
     * @throws QueueProblem if there is no such question, or that is no name
     */
    public void assign(long id, String assignee, Change change) {
        TaskRow task = open(id);
        if (assignee.length() > LONGEST_NAME || assignee.codePoints().anyMatch(Character::isISOControl)) {
            throw new QueueProblem("assignee", "has control characters or more than " + LONGEST_NAME + " characters");
        }
        task.assignee = assignee.isBlank() ? null : assignee.strip();
        note(task, "ASSIGNED", new Change(change.actor(), assignee.strip()));
    }

    /**
     * Says something to other editors about the question; it is forgotten with it.
     *
     * @param text 1 to 2,000 characters
     * @throws QueueProblem if there is no such question, or the text is none
     */
    public void comment(long id, String text, Change change) {
        TaskRow task = open(id);
        if (text.isBlank() || text.length() > LONGEST_COMMENT) {
            throw new QueueProblem("text", "is blank or has more than 2,000 characters");
        }
        CommentRow comment = new CommentRow();
        comment.taskId = id;
        comment.author = change.actor();
        comment.text = text.strip();
        comment.writtenAt = clock.instant();
        comment.persist();
        note(task, "COMMENTED", new Change(change.actor(), ""));
    }

    /**
     * The file of an entry claims that: from then on the entry is a question like any other.
     *
     * @param words a question or a statement, as its askers could have written it
     * @throws QueueProblem if there is no such question, it is no file, or these are no words to ask with
     */
    public void word(long id, String words, Change change) {
        desk.lock();
        TaskRow task = open(id);
        if (task.fileId == null) {
            throw new QueueProblem("id", id + " is no file: it has the words of who asked");
        }
        try {
            task.text = Question.of(words).text();
        } catch (InvalidQuestionException e) {
            throw new QueueProblem("words", String.valueOf(e.getMessage()));
        }
        task.kind = EditorTask.Kind.UNANSWERED;
        decide(task, EditorTask.State.OPEN, "WORDED", change);
    }

    /**
     * The question gets no answer, and leaves the queue until somebody submits it again.
     *
     * @param change has to say why
     * @throws QueueProblem if there is no such question
     */
    public void dismiss(long id, Change change) {
        desk.lock();
        decide(open(id), EditorTask.State.DISMISSED, "DISMISSED", change);
    }

    /** To be asked again after the claims' desk has written, which leaves what was read before behind. */
    private TaskRow open(long id) {
        TaskRow task = TaskRow.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (task == null || task.state != EditorTask.State.OPEN) {
            throw QueueProblem.notOpen(id);
        }
        return task;
    }

    private static Phrasing phrasing(TaskRow task, @Nullable String language, Claim claim) {
        if (task.kind == EditorTask.Kind.MISTAKE) {
            throw new QueueProblem("id", task.id + " tells of a mistake and is no question: mend it and dismiss this");
        }
        if (task.kind == EditorTask.Kind.FILE) {
            throw new QueueProblem("id", task.id + " is a file without words: say first what it claims");
        }
        if (task.text.length() > Phrasing.MAX_LENGTH) {
            throw new QueueProblem(
                    "id",
                    "%d is longer than a phrasing may be: %,d of %,d characters"
                            .formatted(task.id, task.text.length(), Phrasing.MAX_LENGTH));
        }
        String shown = QuestionLanguage.of(task.text, Optional.of(claim.language()));
        String own = shown.equals(QuestionLanguage.ENGLISH) ? claim.language() : shown;
        return new Phrasing(Optional.ofNullable(language).orElse(own), task.text.strip());
    }

    private void decide(TaskRow task, EditorTask.State state, String action, Change change) {
        task.state = state;
        task.reason = change.reason().isEmpty() ? null : change.reason();
        task.decidedBy = change.actor();
        task.decidedAt = clock.instant();
        note(task, action, change);
    }

    /** The trail gets the question's number: words of users are not kept for good. */
    private void note(TaskRow task, String action, Change change) {
        audit.add(new AuditEntry(
                clock.instant(),
                change.actor(),
                action,
                "QUESTION",
                String.valueOf(task.id),
                null,
                change.reason(),
                null,
                null));
    }
}
