package org.claimbook.telegram.chat.inline;

import java.util.List;
import jakarta.inject.Singleton;

import org.claimbook.answer.Answer;
import org.claimbook.answer.Answerer;
import org.claimbook.answer.Channel;
import org.claimbook.answer.Context;
import org.claimbook.answer.PostReader;
import org.claimbook.answer.ReadPost;
import org.claimbook.matching.reading.InvalidQuestionException;
import org.claimbook.matching.reading.Question;
import org.claimbook.telegram.chat.AnswerButtons;
import org.claimbook.telegram.chat.AnswerMessages;
import org.claimbook.telegram.chat.AskedText;
import org.claimbook.telegram.chat.Composed;
import org.claimbook.telegram.chat.People;
import org.claimbook.telegram.chat.PostHandler;
import org.claimbook.telegram.chat.PostReplies;
import org.claimbook.telegram.dialogue.Buttons;
import org.claimbook.telegram.dialogue.GuestHandler;
import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.dialogue.Reply.InlineResult;
import org.claimbook.telegram.text.ChatTexts;

/** Questions in chats that the bot is not in: one short answer, nothing to tap but links, and nothing is remembered. */
@Singleton
class GuestQuestions implements GuestHandler {
    private static final Context NOW = Context.now(Channel.TELEGRAM);

    private final People people;
    private final AskedText asked;
    private final Answerer answerer;
    private final PostReader reader;
    private final PostReplies posts;
    private final AnswerMessages messages;
    private final AnswerButtons buttons;
    private final InlineResults results;
    private final ChatTexts texts;

    GuestQuestions(
            People people,
            AskedText asked,
            Answerer answerer,
            PostReader reader,
            PostReplies posts,
            AnswerMessages messages,
            AnswerButtons buttons,
            InlineResults results,
            ChatTexts texts) {
        this.people = people;
        this.asked = asked;
        this.answerer = answerer;
        this.reader = reader;
        this.posts = posts;
        this.messages = messages;
        this.buttons = buttons;
        this.results = results;
        this.texts = texts;
    }

    @Override
    public List<Reply> replies(String guestQueryId, IncomingMessage message) {
        String language = people.of(message).language();
        return List.of(new Reply.GuestAnswer(guestQueryId, result(asked.of(message), language)));
    }

    private InlineResult result(String text, String language) {
        if (text.isEmpty()) {
            return results.of(new Composed(texts.messages("group-usage", language), Buttons.NONE));
        }
        if (PostHandler.isPost(text, false)) {
            ReadPost post = reader.read(text, NOW, PostHandler.CLAIMS, language);
            return post.claims().isEmpty()
                    ? unknown(PostReplies.unknown(text, language, post), language)
                    : results.of(new Composed(
                            posts.messages(post, language, false), buttons.links(posts.offered(post, language))));
        }
        try {
            return result(answerer.answer(Question.of(text), NOW), language);
        } catch (InvalidQuestionException e) {
            return results.of(new Composed(texts.messages("group-usage", language), Buttons.NONE));
        }
    }

    private InlineResult result(Answer answer, String language) {
        return switch (answer) {
            case Answer.Answered answered -> results.of(answered, language);
            case Answer.Ambiguous ambiguous ->
                results.of(new Composed(messages.of(ambiguous, language), buttons.links(ambiguous.suggestions())));
            case Answer.Unknown unknown -> unknown(unknown, language);
        };
    }

    private InlineResult unknown(Answer.Unknown unknown, String language) {
        return results.of(new Composed(
                messages.of(unknown, language, false),
                buttons.links(unknown.suggestions()).above(buttons.inPrivate(language))));
    }
}
