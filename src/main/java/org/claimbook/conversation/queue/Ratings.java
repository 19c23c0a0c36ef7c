package org.claimbook.conversation.queue;

import java.time.Clock;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.claimbook.conversation.Asker;
import org.claimbook.conversation.GivenAnswer;

/** What users think of answers: one rating per answer and user, the last one counts. */
@ApplicationScoped
@Transactional
public class Ratings {
    private final EditorTasks tasks;
    private final Clock clock;

    Ratings(EditorTasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The answer was of help. */
    public void helpful(GivenAnswer answer, Asker asker) {
        RatingRow row = rating(answer, asker);
        row.helpful = true;
        row.meant = null;
        row.claim = answer.claim().orElse("");
    }

    /** The answer's claim is not what was asked about; editors get to see it. */
    public void wrong(GivenAnswer answer, Asker asker) {
        RatingRow row = rating(answer, asker);
        row.helpful = false;
        row.meant = null;
        if (answer.claim().isPresent()) {
            // tapped twice, the answer shows no claim any more: what was rated stays
            row.claim = answer.claim().get();
            tasks.wrongMatch(answer, row.claim, asker);
        }
    }

    /** A claim was meant that is another than an answer which the user called wrong; says nothing about any other answer. */
    public void meantIfWrong(GivenAnswer answer, Asker asker, String claim) {
        calledWrong(answer, asker).ifPresent(row -> row.meant = claim);
    }

    /** None of the claims that were offered was meant; editors get to see it, unless they see it as answered wrongly. */
    public void noneFits(GivenAnswer offer, Asker asker) {
        calledWrong(offer, asker).ifPresentOrElse(row -> row.meant = "", () -> tasks.nothingFits(offer, asker));
    }

    private Optional<RatingRow> calledWrong(GivenAnswer answer, Asker asker) {
        return existing(answer, asker).filter(row -> !row.helpful);
    }

    /** Whether the answer was of help to the user; empty if they did not say. */
    public Optional<Boolean> helped(GivenAnswer answer, Asker asker) {
        return existing(answer, asker).map(row -> row.helpful);
    }

    /** How often an answer with that claim was of help, and how often the claim was wrong. */
    public Tally of(String claim) {
        return new Tally(count(claim, true), count(claim, false));
    }

    /**
     * How answers with a claim were rated.
     *
     * @param helpful how often it was of help
     * @param wrong how often another claim was meant
     */
    public record Tally(long helpful, long wrong) {}

    private long count(String claim, boolean helpful) {
        return RatingRow.count("from RatingRow r where r.claim = ?1 and r.helpful = ?2", claim, helpful);
    }

    private RatingRow rating(GivenAnswer answer, Asker asker) {
        RatingRow row = existing(answer, asker).orElseGet(RatingRow::new);
        if (row.id == null) {
            row.answerId = answer.id();
            row.asker = asker.user();
        }
        row.ratedAt = clock.instant();
        row.persist();
        return row;
    }

    private Optional<RatingRow> existing(GivenAnswer answer, Asker asker) {
        return RatingRow.find("from RatingRow r where r.answerId = ?1 and r.asker = ?2", answer.id(), asker.user())
                .firstResultOptional();
    }
}
