package org.claimbook.answer.followup;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.claimbook.answer.Answer;
import org.claimbook.answer.Answerer;
import org.claimbook.answer.Asked;
import org.claimbook.answer.Context;
import org.claimbook.language.QuestionLanguage;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Question;

/**
 * Reads a message against what was said before it, the same at all doors. What names a claim of its own is never answered
 * about the one before.
 */
@ApplicationScoped
public class Dialogue {
    private final Utterances utterances;
    private final FollowUps followUps;
    private final NamedThings named;
    private final Answerer answerer;

    Dialogue(Utterances utterances, FollowUps followUps, NamedThings named, Answerer answerer) {
        this.utterances = utterances;
        this.followUps = followUps;
        this.named = named;
        this.answerer = answerer;
    }

    /**
     * What a message is, and what to say to it.
     *
     * @param pointed whether the asker points at the claim, by a reply to the answer that showed it
     * @throws org.claimbook.answer.index.IndexNotReadyException while the index is still being built after a start
     */
    public Turn turn(Question message, Talk before, boolean pointed, Context context) {
        return switch (utterances.read(message)) {
            case Utterance.Said said -> new Turn.Said(said.remark());
            case Utterance.Pick pick -> picked(pick.number(), message, before, context);
            case Utterance.Link link -> named.page(link.address(), message, context);
            case Utterance.About about ->
                named.name(message.saying(about.name()), message, context).orElseGet(() -> asked(message, context));
            case Utterance.AsksOn on -> asksOn(message, before, pointed, context);
            case Utterance.Plain plain -> asksOn(message, before, pointed, context);
        };
    }

    /** The claims that were assessed last, latest first. */
    public List<Answer.Answered> newest(int number, Context context) {
        return named.newest(number, context);
    }

    private Turn asksOn(Question message, Talk before, boolean pointed, Context context) {
        Optional<Turn> on = before.claim()
                .flatMap(claim -> followUps.about(claim, message, pointed, context))
                .map(Turn.AskedOn::new);
        if (on.isPresent()) {
            return on.get();
        }
        if (followUps.lacksSubject(message)) {
            return noSubject(message);
        }
        return named.name(message, message, context).orElseGet(() -> asked(message, context));
    }

    private Turn asked(Question message, Context context) {
        return new Turn.Asked(answerer.answers(message, context));
    }

    private Turn picked(int number, Question message, Talk before, Context context) {
        List<String> offered = before.offered();
        if (offered.isEmpty()) {
            return noSubject(message);
        }
        int at = number == Utterance.Pick.LAST ? offered.size() : number;
        if (at < 1 || at > offered.size()) {
            return new Turn.NothingToPick(number, offered.size());
        }
        Question asked = before.asked().map(message::saying).orElse(message);
        return answerer.picked(offered.get(at - 1), asked, context)
                .<Turn>map(Turn.Picked::new)
                .orElseGet(() -> new Turn.NothingToPick(number, offered.size()));
    }

    private static Turn noSubject(Question message) {
        return new Turn.NoSubject(new Answer.Unknown(
                new Asked(message.text(), QuestionLanguage.of(message.plain(), message.language()), Intent.CHECK),
                List.of()));
    }
}
