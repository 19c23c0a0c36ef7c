package org.claimbook.telegram.chat;

import java.util.Optional;
import jakarta.inject.Singleton;

import org.claimbook.conversation.Asker;
import org.claimbook.conversation.Languages;
import org.claimbook.conversation.Pseudonyms;
import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.Tap;
import org.claimbook.text.TextLanguages;

/** Finds out whom we talk to. */
@Singleton
public class People {
    private final Pseudonyms pseudonyms;
    private final Languages languages;

    People(Pseudonyms pseudonyms, Languages languages) {
        this.pseudonyms = pseudonyms;
        this.languages = languages;
    }

    public Person of(IncomingMessage message) {
        return person(message.userId(), message.chatId(), message.isPrivate(), message.language());
    }

    /** Empty for taps outside of a chat that the bot is in. */
    public Optional<Person> of(Tap tap) {
        return tap.chatId().map(chat -> person(tap.userId(), chat, tap.isPrivate(), tap.language()));
    }

    /** Whether what was answered to {@code asker} is for that person: the one who asked, or anybody where the chat itself did. */
    public boolean isFor(Person person, Asker asker) {
        return asker.equals(person.asker()) || asker.equals(pseudonyms.of(person.chatId(), person.chatId()));
    }

    private Person person(long userId, long chatId, boolean isPrivate, String device) {
        Asker asker = pseudonyms.of(userId, chatId);
        Optional<String> chosen = languages.chosen(asker);
        return new Person(
                asker, userId, chatId, isPrivate, chosen.orElse(TextLanguages.of(device)), chosen.isPresent());
    }
}
