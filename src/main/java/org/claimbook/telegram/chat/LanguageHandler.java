package org.claimbook.telegram.chat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import org.claimbook.conversation.Languages;
import org.claimbook.telegram.dialogue.ButtonData;
import org.claimbook.telegram.dialogue.Buttons;
import org.claimbook.telegram.dialogue.Buttons.Tappable;
import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.MessageHandler;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.dialogue.Tap;
import org.claimbook.telegram.dialogue.TapHandler;
import org.claimbook.telegram.text.ChatTexts;
import org.claimbook.text.TextLanguages;

/** {@code /language}: lets the user choose the language of our texts. */
@Singleton
@Priority(50)
record LanguageHandler(People people, Languages languages, ChatTexts texts) implements MessageHandler, TapHandler {
    @Override
    public boolean takes(IncomingMessage message) {
        return message.is("language");
    }

    @Override
    public List<Reply> replies(IncomingMessage message) {
        Buttons choice = Buttons.column(TextLanguages.ALL.stream()
                .map(language ->
                        new Tappable(TextLanguages.ownName(language), ButtonData.of(Actions.LANGUAGE, language)))
                .toList());
        return Reply.quoting(texts.messages("language", people.of(message).language()), choice);
    }

    @Override
    public Map<String, Function<Tap, List<Reply>>> taps() {
        return Map.of(Actions.LANGUAGE, this::chosen);
    }

    private List<Reply> chosen(Tap tap) {
        return people.of(tap)
                .flatMap(person -> tap.data()
                        .argument(0)
                        .filter(TextLanguages.ALL::contains)
                        .map(language -> chosen(person, language, tap)))
                .orElseGet(List::of);
    }

    private List<Reply> chosen(Person person, String language, Tap tap) {
        languages.choose(person.asker(), language);
        return new Composed(texts.messages("language-chosen", language), Buttons.NONE).inPlaceOf(tap.message());
    }
}
