package org.claimbook.conversation.news;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.claimbook.answer.Answer;
import org.claimbook.answer.Answerer;
import org.claimbook.answer.Channel;
import org.claimbook.answer.Context;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Change;
import org.claimbook.claim.ChangeKind;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.history.ChangeCounter;
import org.claimbook.claim.history.ClaimHistory;
import org.claimbook.claim.store.Claims;
import org.claimbook.conversation.queue.EditorTask;
import org.claimbook.conversation.queue.TaskRow;
import org.claimbook.conversation.queue.VoiceRow;
import org.claimbook.matching.reading.Question;

/**
 * Finds out who has to be told what, by the change numbers of the store. How far it has looked, and who was told, is stored
 * in the same transaction as what is to be sent, so that a restart neither forgets nor repeats anything.
 */
@ApplicationScoped
class News {
    private static final int CHANGES_AT_ONCE = 200;
    private static final int QUESTIONS_AT_ONCE = 100;
    private static final int REVISIONS_LOOKED_AT = 20;

    private final Claims claims;
    private final ChangeCounter counter;
    private final ClaimHistory history;
    private final Answerer answerer;
    private final IndexKeeper index;
    private final Event<Reassessed> reassessed;
    private final Event<Retracted> retracted;
    private final Event<FirstAnswer> firstAnswers;
    private final Clock clock;

    News(
            Claims claims,
            ChangeCounter counter,
            ClaimHistory history,
            Answerer answerer,
            IndexKeeper index,
            Event<Reassessed> reassessed,
            Event<Retracted> retracted,
            Event<FirstAnswer> firstAnswers,
            Clock clock) {
        this.clock = clock;
        this.claims = claims;
        this.counter = counter;
        this.history = history;
        this.answerer = answerer;
        this.index = index;
        this.reassessed = reassessed;
        this.retracted = retracted;
        this.firstAnswers = firstAnswers;
    }

    /** What changes from now on is news, unless it was noted before; who only looks waits for nobody who is at it. */
    @Transactional
    void begin() {
        List<String> unnoted =
                Stream.of("follows", "questions").filter(News::isUnnoted).toList();
        if (!unnoted.isEmpty()) {
            note(unnoted);
        }
    }

    /**
     * Tells the followers of the claims that changed next.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean tellFollowers() {
        ProgressRow progress = progress("follows");
        List<Claim> changed = claims.changesSince(progress.lastChange, CHANGES_AT_ONCE);
        for (Claim claim : changed) {
            switch (claim.status()) {
                case PUBLISHED -> claim.currentAssessment().ifPresent(now -> tell(claim, now));
                case RETRACTED -> tellOfRetraction(claim);
                case DRAFT -> {
                    // may be published again: its followers wait
                }
            }
            progress.lastChange = claim.change();
        }
        return changed.size() == CHANGES_AT_ONCE;
    }

    private void tell(Claim claim, Assessment now) {
        List<FollowRow> followers = FollowRow.list(
                "from FollowRow f where f.claim = ?1 and f.revision < ?2 order by f.id", claim.slug(), now.revision());
        for (FollowRow follower : followers) {
            Optional<Assessment> known = claim.assessment(follower.revision);
            follower.revision = now.revision();
            fire(follower, claim, known, now);
        }
    }

    /** No answer has the claim any more; unless another stands for it, there is nothing left to follow. */
    private void tellOfRetraction(Claim claim) {
        List<FollowRow> followers = FollowRow.list("from FollowRow f where f.claim = ?1 order by f.id", claim.slug());
        if (followers.isEmpty()) {
            return;
        }
        Optional<Claim> instead = claims.replacement(claim.slug())
                .flatMap(claims::bySlug)
                .filter(other -> other.status() == ClaimStatus.PUBLISHED);
        String reason = reasonOfRetraction(claim);
        for (FollowRow follower : followers) {
            if (instead.isPresent()) {
                goOnWith(instead.get(), claim, follower);
            } else {
                retracted.fire(new Retracted(
                        Objects.requireNonNull(follower.id), follower.chatId, follower.language, claim, reason));
                follower.delete();
            }
        }
    }

    /** Says the same in other words: that is no news, unless it was assessed otherwise. */
    private void goOnWith(Claim instead, Claim before, FollowRow follower) {
        boolean followed = FollowRow.count("""
                                from FollowRow f
                                where f.claim = ?1 and f.asker = ?2 and f.chatId = ?3""", instead.slug(), follower.asker, follower.chatId) > 0;
        if (followed) {
            follower.delete();
            return;
        }
        Optional<Assessment> known = before.assessment(follower.revision);
        Optional<Assessment> now = instead.currentAssessment();
        follower.claim = instead.slug();
        follower.revision = now.map(Assessment::revision).orElse(0);
        now.filter(assessment -> known.map(Assessment::verdict)
                        .filter(assessment.verdict()::equals)
                        .isEmpty())
                .ifPresent(assessment -> fire(follower, instead, known, assessment));
    }

    private void fire(FollowRow follower, Claim claim, Optional<Assessment> known, Assessment now) {
        reassessed.fire(new Reassessed(
                Objects.requireNonNull(follower.id), follower.chatId, follower.language, claim, known, now));
    }

    /** The claim may have been changed once more since. What an import gives as reason is the name of its file. */
    private String reasonOfRetraction(Claim claim) {
        return history.revisions(claim.slug(), Integer.MAX_VALUE, REVISIONS_LOOKED_AT).stream()
                .filter(revision -> revision.action() == ChangeKind.RETRACTED || revision.action() == ChangeKind.MERGED)
                .findFirst()
                .filter(revision -> !revision.actor().equals(Change.IMPORT))
                .map(revision -> revision.reason().strip())
                .orElse("");
    }

    /** The change up to which submitted questions have to be asked again; 0 if there is none. */
    @Transactional
    long changeToAskAgainFor() {
        long change = index.change();
        return index.ready() && progress("questions").lastChange < change ? change : 0;
    }

    /**
     * Asks submitted questions again and tells those who wait for the answer; not with an index that still has an undone link.
     *
     * @param after the number of the last one that was asked
     * @return the number of the last one that was asked now; empty if there are no more
     */
    @Transactional
    Optional<Long> askAgain(long after) {
        List<TaskRow> tasks = TaskRow.find(
                        "from TaskRow t where t.state = ?1 and t.kind = ?2 and t.id > ?3 order by t.id",
                        EditorTask.State.OPEN,
                        EditorTask.Kind.UNANSWERED,
                        after)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, QUESTIONS_AT_ONCE)
                .list();
        for (TaskRow task : index.change() < counter.last() ? List.<TaskRow>of() : tasks) {
            if (answerer.lookUp(Question.of(task.text), Context.now(Channel.TELEGRAM))
                            instanceof Answer.Answered answered
                    && !isWrong(task, answered)) {
                task.state = EditorTask.State.ANSWERED;
                task.answer = answered.claim().slug();
                tell(task, answered);
            }
        }
        return tasks.isEmpty() ? Optional.empty() : Optional.ofNullable(tasks.getLast().id);
    }

    /** Whether somebody who asked the same said that this claim is not what is meant. */
    private boolean isWrong(TaskRow task, Answer.Answered answer) {
        return TaskRow.count(
                        "from TaskRow t where t.kind = ?1 and t.textKey = ?2 and t.claim = ?3",
                        EditorTask.Kind.WRONG_MATCH,
                        task.textKey,
                        answer.claim().slug())
                > 0;
    }

    private void tell(TaskRow task, Answer.Answered answer) {
        List<VoiceRow> waiting =
                VoiceRow.list("from VoiceRow v where v.taskId = ?1 and v.chatId is not null order by v.id", task.id);
        for (VoiceRow voice : waiting) {
            firstAnswers.fire(FirstAnswer.of(voice, task.text, answer));
            voice.told(clock.instant());
        }
    }

    /** Tells who waits for the answer to questions that editors have linked; they cannot undo a link meanwhile. */
    @Transactional
    void tellLinked() {
        if (!index.ready()) {
            return;
        }
        progress("linked");
        List<TaskRow> linked = TaskRow.find("from TaskRow t where t.state = ?1 order by t.id", EditorTask.State.LINKED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, QUESTIONS_AT_ONCE)
                .list();
        for (TaskRow task : linked) {
            Optional<Answer.Answered> answered = answerer.picked(
                    Objects.requireNonNull(task.answer), Question.of(task.text), Context.now(Channel.TELEGRAM));
            answered.ifPresent(answer -> tell(task, answer));
            // withdrawn meanwhile, the claim answers nothing
            task.state = answered.isPresent() ? EditorTask.State.ANSWERED : EditorTask.State.OPEN;
        }
    }

    /** All submitted questions were asked again with what the store had at {@code change}. */
    @Transactional
    void askedAgain(long change) {
        progress("questions").lastChange = change;
    }

    /** Held until the transaction ends: two replicas must not look through the same changes. */
    private ProgressRow progress(String name) {
        ProgressRow row = locked(name);
        if (row != null) {
            return row;
        }
        note(List.of(name));
        return Objects.requireNonNull(locked(name));
    }

    /**
     * Begins at the newest change. A row that is not there cannot be locked: who begins at the same moment waits for the counter.
     * Nobody may hold a row before it, nor wait for a row that somebody may have locked who waits for the counter.
     */
    private void note(List<String> names) {
        long now = counter.lock();
        for (String name : names) {
            if (isUnnoted(name)) {
                ProgressRow row = new ProgressRow();
                row.name = name;
                row.lastChange = now;
                row.persistAndFlush();
            }
        }
    }

    /** Counts, as a row that is read here would not be read again when it is locked. */
    private static boolean isUnnoted(String name) {
        return ProgressRow.count("name", name) == 0;
    }

    private @Nullable ProgressRow locked(String name) {
        return ProgressRow.findById(name, LockModeType.PESSIMISTIC_WRITE);
    }
}
