package org.claimbook.telegram.chat.inline;

import java.util.Map;
import java.util.Optional;
import jakarta.inject.Singleton;

import org.claimbook.answer.Answer;
import org.claimbook.answer.text.CitedAnswer;
import org.claimbook.conversation.ClaimCodes;
import org.claimbook.telegram.chat.AnswerButtons;
import org.claimbook.telegram.chat.AnswerMessages;
import org.claimbook.telegram.chat.Composed;
import org.claimbook.telegram.dialogue.Reply.InlineResult;
import org.claimbook.telegram.text.ChatTexts;
import org.claimbook.telegram.text.FormattedText;

/** Short answers that are sent to chats which the bot is not in; links lead to the rest, as taps there are no use. */
@Singleton
record InlineResults(AnswerMessages messages, AnswerButtons buttons, ChatTexts texts) {
    InlineResult of(Answer.Answered answer, String language) {
        String claim = answer.claim().slug();
        return new InlineResult(
                ClaimCodes.of(claim),
                texts.line("assessment", language, Map.of("answer", CitedAnswer.in(language, answer))),
                answer.claim().in(language).text(),
                messages.brief(answer, language),
                buttons.link(language, claim),
                Optional.empty());
    }

    InlineResult of(Composed message) {
        FormattedText text = message.texts().getFirst();
        String title = text.text().lines().findFirst().orElse("");
        return new InlineResult("message", title, "", text, message.buttons(), Optional.empty());
    }
}
