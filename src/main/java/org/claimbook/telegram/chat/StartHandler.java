package org.claimbook.telegram.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import org.claimbook.answer.Answerer;
import org.claimbook.answer.Suggestion;
import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.MessageHandler;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.text.ChatTexts;

/** {@code /start}: what the bot is for, with claims to try; or the claim that a link leads to. */
@Singleton
@Priority(50)
record StartHandler(People people, ClaimShows shows, Answerer answerer, AnswerButtons buttons, ChatTexts texts)
        implements MessageHandler {
    private static final int EXAMPLES = 3;

    @Override
    public boolean takes(IncomingMessage message) {
        return message.is("start");
    }

    @Override
    public List<Reply> replies(IncomingMessage message) {
        Person person = people.of(message);
        String parameter = message.text().strip();
        if (!parameter.startsWith(AnswerButtons.CLAIM_LINK)) {
            return welcome(person);
        }
        String code = parameter.substring(AnswerButtons.CLAIM_LINK.length());
        Optional<Composed> claim = shows.of(code, person, person.origin(message.messageId()), false);
        return claim.map(Composed::quoting).orElseGet(() -> Reply.quoting(texts.messages("gone", person.language())));
    }

    List<Reply> welcome(Person person) {
        List<Suggestion> examples = answerer.examples(EXAMPLES, person.language());
        return new Composed(
                        texts.messages("start", person.language(), Map.of("examples", examples)),
                        buttons.near(examples, false))
                .quoting();
    }
}
