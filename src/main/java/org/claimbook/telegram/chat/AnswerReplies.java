package org.claimbook.telegram.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import jakarta.inject.Singleton;

import org.claimbook.answer.Answer;
import org.claimbook.answer.Answerer;
import org.claimbook.answer.Asked;
import org.claimbook.answer.Channel;
import org.claimbook.answer.Context;
import org.claimbook.answer.Suggestion;
import org.claimbook.answer.followup.FollowUp;
import org.claimbook.answer.followup.Turn;
import org.claimbook.answer.text.CitedAnswer;
import org.claimbook.claim.Claim;
import org.claimbook.conversation.GivenAnswer;
import org.claimbook.conversation.GivenAnswers;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Question;
import org.claimbook.telegram.dialogue.Buttons;
import org.claimbook.telegram.text.ChatTexts;
import org.claimbook.telegram.text.FormattedText;

/** Makes answers into texts with buttons, and remembers what they showed, so that taps and follow-ups know it. */
@Singleton
public class AnswerReplies {
    private final AnswerMessages messages;
    private final AnswerButtons buttons;
    private final GivenAnswers given;
    private final Answerer answerer;
    private final ChatTexts texts;

    AnswerReplies(
            AnswerMessages messages, AnswerButtons buttons, GivenAnswers given, Answerer answerer, ChatTexts texts) {
        this.messages = messages;
        this.buttons = buttons;
        this.given = given;
        this.answerer = answerer;
        this.texts = texts;
    }

    /**
     * An answer to a question.
     *
     * @param origin what is answered, see {@link Person#origin}
     */
    Composed to(Person asker, String origin, String question, Answer answer) {
        Person person = asker.writing(answer.question().readIn());
        return switch (answer) {
            case Answer.Answered answered -> answered(person, remember(person, origin, question, answered), answered);
            case Answer.Ambiguous ambiguous -> {
                GivenAnswer offered = remember(person, origin, question, Optional.empty(), ambiguous.suggestions());
                yield new Composed(
                        messages.of(ambiguous, person.language()),
                        buttons.offer(person.language(), offered, ambiguous.suggestions()));
            }
            case Answer.Unknown unknown -> unknown(person, origin, question, unknown);
        };
    }

    private Composed unknown(Person person, String origin, String question, Answer.Unknown unknown) {
        if (unknown.question().intent() == Intent.SMALLTALK) {
            return new Composed(messages.of(unknown, person.language(), false), Buttons.NONE);
        }
        GivenAnswer asked = remember(person, origin, question, Optional.empty(), unknown.suggestions());
        return new Composed(
                messages.of(unknown, person.language(), person.isPrivate()),
                buttons.near(unknown.suggestions(), true).above(buttons.submit(person, asked)));
    }

    Composed to(Person person, String origin, String question, FollowUp followUp) {
        Answer.Answered answered = followUp.answer();
        // what was asked can't be understood without the claim, by editors neither
        String whole = question + " (" + answered.claim().text() + ")";
        GivenAnswer shown = remember(person, origin, whole, answered);
        return new Composed(
                messages.of(followUp, person.language()),
                buttons.rating(person, shown, answered.claim().slug()));
    }

    Composed named(Person person, String origin, String question, Turn.Named named) {
        List<Suggestion> claims = named.claims().suggestions();
        GivenAnswer offered = remember(person, origin, question, Optional.empty(), claims);
        Buttons below =
                claims.isEmpty() ? buttons.submit(person, offered) : buttons.offer(person.language(), offered, claims);
        return new Composed(
                texts.messages("named", person.language(), Map.of("named", named, "submittable", person.isPrivate())),
                below);
    }

    Composed newest(Person person, String origin, String question, List<Answer.Answered> newest) {
        List<Suggestion> claims = newest.stream()
                .map(answer -> answerer.suggestion(answer.claim(), person.language()))
                .toList();
        remember(person, origin, question, Optional.empty(), claims);
        return new Composed(
                texts.messages(
                        "said-news",
                        person.language(),
                        Map.of(
                                "claims",
                                newest.stream()
                                        .map(answer -> CitedAnswer.in(person.language(), answer))
                                        .toList())),
                person.isPrivate() ? buttons.near(claims, true) : buttons.links(claims));
    }

    /**
     * A claim that somebody picked without having asked; empty if it is not on record.
     *
     * @param whole whether with all statements
     */
    Optional<Composed> claim(Person person, String origin, Claim claim, boolean whole) {
        return picked(claim.slug(), shortened(claim.text())).map(answer -> {
            GivenAnswer shown = remember(person, origin, claim.text(), answer);
            return whole
                    ? new Composed(
                            messages.statements(answer, person.language()), buttons.rating(person, shown, claim.slug()))
                    : answered(person, shown, answer);
        });
    }

    /** A claim that somebody picked from an offer, in place of it; empty if it is not on record any more. */
    public Optional<Composed> picked(Person person, GivenAnswer offer, String claim) {
        return picked(claim, offer.question()).map(answer -> {
            given.nowShows(offer, claim);
            return answered(person, offer, answer);
        });
    }

    /** All statements of an answer, in its place; empty if the claim is not on record any more. */
    public Optional<Composed> statements(Person person, GivenAnswer shown) {
        return again(person, shown, messages::statements);
    }

    /** The sources of an answer, in its place; empty if the claim is not on record any more. */
    public Optional<Composed> sources(Person person, GivenAnswer shown) {
        return again(person, shown, messages::sources);
    }

    private Optional<Composed> again(
            Person person, GivenAnswer shown, BiFunction<Answer.Answered, String, List<FormattedText>> texts) {
        return shown.claim()
                .flatMap(slug -> again(slug, shown.question()))
                .map(answer -> new Composed(
                        texts.apply(answer, person.language()),
                        buttons.rating(person, shown, answer.claim().slug())));
    }

    /** The answer that was given: to the question, or else to the claim that was picked. */
    private Optional<Answer.Answered> again(String slug, String question) {
        return answerer.lookUp(Question.of(question), Context.now(Channel.TELEGRAM)) instanceof Answer.Answered answered
                        && answered.claim().slug().equals(slug)
                ? Optional.of(answered)
                : picked(slug, question);
    }

    /** Nothing that was offered was meant. */
    public Composed none(Person person, GivenAnswer offer) {
        given.nowOffers(offer, List.of());
        Answer.Unknown unknown =
                new Answer.Unknown(new Asked(offer.question(), person.language(), Intent.CHECK), List.of());
        return new Composed(
                messages.none(unknown, person.language(), person.isPrivate()), buttons.submit(person, offer));
    }

    /** Something else was meant than what was answered: the other claims that were near. */
    public Composed choice(Person person, GivenAnswer wrong) {
        List<Suggestion> options = wrong.options().stream()
                .filter(slug -> !wrong.claim().equals(Optional.of(slug)))
                .flatMap(slug -> picked(slug, wrong.question()).stream())
                .map(answer -> answerer.suggestion(answer.claim(), wrong.language()))
                .toList();
        given.nowOffers(wrong, options.stream().map(Suggestion::claim).toList());
        return new Composed(
                texts.messages("choose", person.language(), Map.of("options", options)),
                buttons.offer(person.language(), wrong, options));
    }

    private Composed answered(Person person, GivenAnswer shown, Answer.Answered answer) {
        return new Composed(
                person.isPrivate()
                        ? messages.of(answer, person.language())
                        : List.of(messages.brief(answer, person.language())),
                buttons.rating(person, shown, answer.claim().slug()));
    }

    private Optional<Answer.Answered> picked(String slug, String question) {
        return answerer.picked(slug, Question.of(question), Context.now(Channel.TELEGRAM));
    }

    private static String shortened(String text) {
        int end = Math.min(text.length(), Question.MAX_LENGTH);
        boolean inACharacter = end < text.length() && Character.isLowSurrogate(text.charAt(end));
        return text.substring(0, inACharacter ? end - 1 : end);
    }

    /** What a post was found to claim; the one claim of a post is what is talked about. */
    void rememberPost(Person person, String origin, String post, List<Answer.Answered> found) {
        Optional<String> only =
                found.size() == 1 ? Optional.of(found.getFirst().claim().slug()) : Optional.empty();
        remember(person, origin, post, only, List.of());
    }

    private GivenAnswer remember(Person person, String origin, String question, Answer.Answered answer) {
        return remember(person, origin, question, Optional.of(answer.claim().slug()), answer.suggestions());
    }

    private GivenAnswer remember(
            Person person, String origin, String question, Optional<String> claim, List<Suggestion> options) {
        return given.remember(
                origin,
                person.asker(),
                shortened(question),
                person.language(),
                claim,
                options.stream().map(Suggestion::claim).toList());
    }
}
