package org.claimbook.desk.sheet;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

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
import org.claimbook.claim.gate.BrokenQuestion;
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
     * What would be, and what would become of questions then.
     *
     * @param claim as it would be
     * @param broken golden questions of any claim that would not be answered as they should be any longer
     * @param golden those of the claim
     * @param tried what was asked besides; null if nothing was
     */
    @TemplateData
    record Trial(
            Claim claim,
            List<BrokenQuestion> broken,
            List<Golden> golden,
            @Nullable Tried tried) {
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
            Edited edited = written(sheet, status, change);
            String question = sheet.all().value("question");
            if (question.matches("[0-9]{1,18}")) {
                queue.begun(Long.parseLong(question), edited.claim().slug(), change);
            }
            return edited;
        });
    }

    /**
     * Stores nothing and keeps nobody from writing, and tells what would be if the claim was published now.
     *
     * @param question what is asked besides; empty for nothing
     * @throws InvalidFormException if something is wrong, which the sheet then tells
     */
    Trial tryOut(Sheet sheet, String question, Change change) {
        SheetReader reader = new SheetReader(sheet, names, true);
        Claim claim = told(
                sheet,
                reader,
                () -> desk.imagined(
                        revision(sheet),
                        reader.read(),
                        ClaimStatus.PUBLISHED,
                        new Change(change.actor(), "tried out")));
        return tryOut(claim, matcher -> question.isEmpty() ? null : tried(sheet, question, claim, matcher));
    }

    /** The same of a claim that is there. */
    Trial tryOut(Claim claim, Function<ClaimMatcher, @Nullable Tried> asking) {
        return trials.ask(
                claim,
                (matcher, broken) -> new Trial(
                        claim,
                        broken,
                        claim.golden().stream()
                                .map(each -> golden(each, claim, matcher))
                                .toList(),
                        asking.apply(matcher)));
    }

    /**
     * Notes in the sheet what is wrong with it, as far as that can be told before all is filled in.
     *
     * @throws InvalidFormException if something is
     */
    void check(Sheet sheet, Change change) {
        SheetReader reader = new SheetReader(sheet, names, false);
        told(sheet, reader, () -> desk.imagined(revision(sheet), reader.read(), null, change));
    }

    private @Nullable Tried tried(Sheet sheet, String question, Claim claim, ClaimMatcher matcher) {
        try {
            return Tried.of(question, matcher, claims, claim);
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

    private Edited written(Sheet sheet, @Nullable ClaimStatus status, Change change) {
        desk.lock();
        SheetReader reader = new SheetReader(sheet, names, false);
        return told(sheet, reader, () -> desk.save(revision(sheet), reader.read(), status, change));
    }

    private static @Nullable Integer revision(Sheet sheet) {
        String revision = sheet.all().value("revision");
        return revision.matches("[0-9]{1,9}") ? Integer.valueOf(revision) : null;
    }

    /** What is wrong is told beside the field that it was typed into. */
    private static <T> T told(Sheet sheet, SheetReader reader, Supplier<T> doing) {
        try {
            return doing.get();
        } catch (InvalidFormException e) {
            e.problems().forEach(problem -> sheet.wrong(reader.field(problem.field()), problem.message()));
            throw e;
        }
    }
}
