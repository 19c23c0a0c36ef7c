package org.claimbook.desk.sheet;

import java.util.List;
import java.util.Locale;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.claimbook.answer.golden.Trials;
import org.claimbook.claim.Change;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.GoldenQuestion;
import org.claimbook.claim.InvalidFormException;
import org.claimbook.claim.desk.ClaimDesk;
import org.claimbook.claim.desk.Edited;
import org.claimbook.claim.desk.NameDesk;
import org.claimbook.claim.store.Claims;
import org.claimbook.conversation.queue.QueueDesk;
import org.claimbook.matching.ClaimMatcher;
import org.claimbook.matching.Decision;
import org.claimbook.matching.reading.InvalidQuestionException;
import org.claimbook.matching.reading.Question;

/** Stores what the form says, all of it as one change or nothing, or only tries it out. */
@ApplicationScoped
class SheetDesk {
    private final ClaimDesk desk;
    private final NameDesk names;
    private final Claims claims;
    private final QueueDesk queue;
    private final Trials trials;

    SheetDesk(ClaimDesk desk, NameDesk names, Claims claims, QueueDesk queue, Trials trials) {
        this.desk = desk;
        this.names = names;
        this.claims = claims;
        this.queue = queue;
        this.trials = trials;
    }

    /**
     * What would be stored, and what would become of questions then.
     *
     * @param golden of the claim
     * @param tried what was asked besides; null if nothing was
     */
    @TemplateData
    record Trial(
            Edited edited, List<Golden> golden, @Nullable Tried tried) {
        /** In which days are written. */
        public Locale locale() {
            return Locale.ENGLISH;
        }
    }

    /** A golden question and the slug of the claim that it would be answered with; null for none. */
    @TemplateData
    record Golden(GoldenQuestion question, @Nullable String answer, boolean good) {}

    /**
     * Stores it.
     *
     * @param status what becomes of the claim; null to leave it as it is
     * @throws InvalidFormException if something is wrong, which the sheet then tells
     */
    Edited save(Sheet sheet, @Nullable ClaimStatus status, Change change) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Edited edited = written(sheet, status, change, false);
            String question = sheet.all().value("question");
            if (question.matches("[0-9]{1,18}")) {
                queue.begun(Long.parseLong(question), edited.claim().slug(), change);
            }
            return edited;
        });
    }

    /**
     * Stores nothing, and tells what would be if the claim was published now.
     *
     * @param question what is asked besides; empty for nothing
     * @throws InvalidFormException if something is wrong, which the sheet then tells
     */
    Trial tryOut(Sheet sheet, String question, Change change) {
        QuarkusTransaction.begin();
        try {
            Edited edited = written(sheet, ClaimStatus.PUBLISHED, new Change(change.actor(), "tried out"), true);
            return trials.ask(matcher -> new Trial(
                    edited,
                    edited.claim().golden().stream()
                            .map(each -> golden(each, edited.claim(), matcher))
                            .toList(),
                    question.isEmpty() ? null : tried(sheet, question, matcher)));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private @Nullable Tried tried(Sheet sheet, String question, ClaimMatcher matcher) {
        try {
            return Tried.of(question, matcher, claims);
        } catch (InvalidQuestionException e) {
            sheet.wrong("ask", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static Golden golden(GoldenQuestion question, Claim claim, ClaimMatcher matcher) {
        String answer = matcher.match(Question.of(question.text())) instanceof Decision.Matched matched
                ? matched.match().claim()
                : null;
        return new Golden(question, answer, claim.slug().equals(answer) == question.matches());
    }

    private Edited written(Sheet sheet, @Nullable ClaimStatus status, Change change, boolean onlyTried) {
        desk.lock();
        SheetReader reader = new SheetReader(sheet, names, onlyTried);
        ObjectNode file = reader.read();
        String revision = sheet.all().value("revision");
        try {
            return desk.save(revision.matches("[0-9]{1,9}") ? Integer.valueOf(revision) : null, file, status, change);
        } catch (InvalidFormException e) {
            e.problems().forEach(problem -> sheet.wrong(reader.field(problem.field()), problem.message()));
            throw e;
        }
    }
}
