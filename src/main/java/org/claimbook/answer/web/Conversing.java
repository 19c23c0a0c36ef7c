package org.claimbook.answer.web;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.claimbook.answer.Answer;
import org.claimbook.answer.Answerer;
import org.claimbook.answer.Answers;
import org.claimbook.answer.Asked;
import org.claimbook.answer.Channel;
import org.claimbook.answer.Context;
import org.claimbook.answer.Suggestion;
import org.claimbook.answer.followup.Dialogue;
import org.claimbook.answer.followup.Remark;
import org.claimbook.answer.followup.Talk;
import org.claimbook.answer.followup.Turn;
import org.claimbook.answer.text.DialogueText;
import org.claimbook.conversation.Conversations;
import org.claimbook.conversation.UnknownConversationException;
import org.claimbook.http.Problems;
import org.claimbook.language.QuestionLanguage;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Question;

/** Answers messages of callers that nobody knows, each of which may refer to what they were answered before. */
@ApplicationScoped
public class Conversing {
    private static final int EXAMPLES = 3;

    private final Dialogue dialogue;
    private final Conversations conversations;
    private final Answerer answerer;
    private final DialogueText text;

    Conversing(Dialogue dialogue, Conversations conversations, Answerer answerer, DialogueText text) {
        this.dialogue = dialogue;
        this.conversations = conversations;
        this.answerer = answerer;
        this.text = text;
    }

    /**
     * @param conversation id of the conversation so far; null for a new one
     * @throws org.claimbook.http.HttpProblem 400 naming the field where that is no question, or no conversation
     */
    public Conversed answer(AskRequest asked, @Nullable String conversation, Channel channel) {
        return answer(asked, conversation == null ? Talk.NONE : talk(conversation), channel);
    }

    /** The same, but a new conversation where the time of that one is up: a page may have been left open for long. */
    Conversed answerOnPage(AskRequest asked, @Nullable String conversation) {
        return answer(asked, conversation == null ? Talk.NONE : talkOrNone(conversation), Channel.PAGE);
    }

    private Conversed answer(AskRequest asked, Talk before, Channel channel) {
        Question question = asked.toQuestion();
        Turn turn = dialogue.turn(question, before, false, asked.toContext(channel));
        String id = conversations.id(turn.after(before));
        return switch (turn) {
            case Turn.Asked own -> conversed(own.answers(), asked, id);
            case Turn.AskedOn on -> conversed(Answers.of(on.followUp().answer()), asked, id);
            case Turn.Picked picked -> conversed(Answers.of(picked.answer()), asked, id);
            case Turn.Named named -> {
                String language = asked.textLanguage(named.claims().question().language());
                yield new Conversed(Answers.of(named.claims()), text.named(named, language), language, id);
            }
            case Turn.NoSubject none -> {
                String language = asked.textLanguage(none.answer().question().language());
                yield new Conversed(Answers.of(none.answer()), text.whichClaim(language), language, id);
            }
            case Turn.Said said -> said(said.remark(), question, asked, asked.toContext(channel), before);
            case Turn.NothingToPick none ->
                throw Problems.invalid(
                        asked.field(),
                        "is no number from 1 to " + none.offered() + ": " + Problems.quoted(asked.question()));
        };
    }

    private static Conversed conversed(Answers answers, AskRequest asked, String id) {
        return new Conversed(
                answers, "", asked.textLanguage(answers.first().question().language()), id);
    }

    private Conversed said(Remark remark, Question question, AskRequest asked, Context context, Talk before) {
        String language = asked.textLanguage(QuestionLanguage.of(question.plain(), question.language()));
        List<Suggestion> offers =
                switch (remark) {
                    case WHAT_CAN_I_ASK -> answerer.examples(EXAMPLES, language);
                    case WHATS_NEW ->
                        dialogue.newest(EXAMPLES, context).stream()
                                .map(answer -> answerer.suggestion(answer.claim(), language))
                                .toList();
                    case THANKS, WHO_ARE_YOU, YOU_ARE_WRONG, STOP -> List.of();
                };
        Answer nothing = new Answer.Unknown(new Asked(asked.question(), language, Intent.SMALLTALK), offers);
        Talk after = offers.isEmpty()
                ? before
                : before.offering(offers.stream().map(Suggestion::claim).toList());
        return new Conversed(
                Answers.of(nothing), text.said(remark, offers, language), language, conversations.id(after));
    }

    private Talk talk(String conversation) {
        try {
            return conversations.talk(conversation);
        } catch (UnknownConversationException e) {
            throw Problems.invalid(
                    "conversation",
                    e.isExpired()
                            ? "has expired: " + Problems.quoted(conversation)
                                    + "; a request without it begins a new one"
                            : "is not an id that an answer of this service gave: " + Problems.quoted(conversation));
        }
    }

    private Talk talkOrNone(String conversation) {
        try {
            return conversations.talk(conversation);
        } catch (UnknownConversationException e) {
            return e.isExpired() ? Talk.NONE : talk(conversation);
        }
    }
}
