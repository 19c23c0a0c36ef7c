package org.claimbook.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.Panache;
import org.jspecify.annotations.Nullable;

import org.claimbook.answer.followup.Talk;

/** The answers that were given in the last weeks. */
@ApplicationScoped
@Transactional
public class GivenAnswers {
    /** So many answers are looked back for the last that showed a claim. */
    private static final int LOOKED_BACK = 20;

    private final Clock clock;

    GivenAnswers(Clock clock) {
        this.clock = clock;
    }

    /**
     * Remembers an answer; what was remembered for the same origin before is replaced and keeps its number.
     *
     * @param origin what is answered, unique over all channels: "telegram:424242:5001:17"
     * @param claim slug of the claim that is shown, if any
     * @param options slugs of the claims that are offered beside it or instead
     */
    public GivenAnswer remember(
            String origin,
            Asker asker,
            String question,
            String language,
            Optional<String> claim,
            List<String> options) {
        AnswerRow row = byOrigin(origin).orElseGet(AnswerRow::new);
        row.origin = origin;
        row.asker = asker.user();
        row.chat = asker.chat();
        row.question = question;
        row.language = language;
        row.claim = claim.orElse(null);
        row.options = String.join(" ", options);
        row.givenAt = clock.instant();
        row.persist();
        return read(row);
    }

    private Optional<AnswerRow> byOrigin(String origin) {
        return AnswerRow.find("from AnswerRow a where a.origin = ?1", origin).firstResultOptional();
    }

    /** The answer with that number, if it was given in the asker's chat. */
    public Optional<GivenAnswer> byId(long id, Asker asker) {
        return AnswerRow.<AnswerRow>findByIdOptional(id)
                .filter(row -> row.chat.equals(asker.chat()))
                .map(GivenAnswers::read);
    }

    /** The claim of the answer was exchanged for another one. */
    public void nowShows(GivenAnswer answer, String claim) {
        now(answer, claim, "");
    }

    /** The answer shows no claim any more, but offers those, by number; maybe none. */
    public void nowOffers(GivenAnswer answer, List<String> options) {
        now(answer, null, String.join(" ", options));
    }

    private void now(GivenAnswer answer, @Nullable String claim, String options) {
        AnswerRow row = AnswerRow.findById(answer.id());
        if (row != null) {
            row.claim = claim;
            row.options = options.isEmpty() && claim != null ? row.options : options;
            row.givenAt = clock.instant();
        }
    }

    /** What a message in the chat may refer to: what was said there in the last minutes, however little of it was known. */
    public Talk talk(Asker asker) {
        List<GivenAnswer> lately = lately(asker);
        Optional<String> claim = shown(lately).flatMap(GivenAnswer::claim);
        return lately.stream()
                .findFirst()
                .filter(last -> last.claim().isEmpty())
                .map(last -> new Talk(claim, last.options(), Optional.of(last.question())))
                .orElseGet(() -> new Talk(claim, List.of(), Optional.empty()));
    }

    /** The answer that last showed a claim in the chat, if that was a few minutes ago. */
    public Optional<GivenAnswer> lastShown(Asker asker) {
        return shown(lately(asker));
    }

    private static Optional<GivenAnswer> shown(List<GivenAnswer> answers) {
        return answers.stream().filter(answer -> answer.claim().isPresent()).findFirst();
    }

    private List<GivenAnswer> lately(Asker asker) {
        return AnswerRow.<AnswerRow>find(
                        """
                        from AnswerRow a where a.chat = ?1 and a.asker = ?2 and a.givenAt > ?3
                        order by a.givenAt desc, a.id desc""", asker.chat(), asker.user(), clock.instant().minus(Conversations.KEPT))
                .page(0, LOOKED_BACK)
                .list()
                .stream()
                .map(GivenAnswers::read)
                .toList();
    }

    /** The answer to what is named, see {@link #remember}. */
    public Optional<GivenAnswer> to(String origin) {
        return byOrigin(origin).map(GivenAnswers::read);
    }

    public int purge(Instant then) {
        return Panache.executeUpdate("delete from AnswerRow a where a.givenAt < ?1", then);
    }

    private static GivenAnswer read(AnswerRow row) {
        return new GivenAnswer(
                Objects.requireNonNull(row.id),
                new Asker(row.asker, row.chat),
                row.question,
                row.language,
                Optional.ofNullable(row.claim),
                row.options.isEmpty() ? List.of() : List.of(row.options.split(" ")),
                row.givenAt);
    }
}
