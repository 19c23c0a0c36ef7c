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
record GuestQuestions(
        People people,
        AskedText asked,
        Answerer answerer,
        PostHandler post,
        PostReader reader,
        PostReplies posts,
        AnswerMessages messages,
        AnswerButtons buttons,
        InlineResults results,
        ChatTexts texts)
        implements GuestHandler {
    private static final Context NOW = Context.now(Channel.TELEGRAM);

    @Override
    public List<Reply> replies(String guestQueryId, IncomingMessage message) {
        String language = people.of(message).language();
        return List.of(new Reply.GuestAnswer(guestQueryId, result(asked.of(message), language)));
    }

    private InlineResult result(String text, String language) {
        if (text.isEmpty()) {
            return results.of(new Composed(texts.messages("group-usage", language), Buttons.NONE));
        }
        if (post.isPost(text, false)) {
            ReadPost read = reader.read(text, NOW, PostHandler.CLAIMS, language);
            return read.claims().isEmpty()
                    ? unknown(PostReplies.unknown(text, language, read), language)
                    : results.of(new Composed(
                            posts.messages(read, language, false), buttons.links(posts.offered(read, language))));
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
