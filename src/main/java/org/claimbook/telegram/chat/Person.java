package org.claimbook.telegram.chat;

import org.claimbook.conversation.Asker;
import org.claimbook.text.TextLanguages;

/**
 * Whom we talk to.
 *
 * @param asker the user and the chat, as what is stored knows them
 * @param userId the user
 * @param chatId the chat
 * @param isPrivate whether the chat is a private one
 * @param language ISO 639-1 code of the language to talk in; there are texts in it
 * @param chosen whether they chose that language
 */
public record Person(Asker asker, long userId, long chatId, boolean isPrivate, String language, boolean chosen) {

    /**
     * The same as they are answered where they wrote in a language: in that one, whatever their device is set to. English is
     * written by many who read another one.
     */
    public Person writing(String written) {
        boolean other = !chosen && !written.equals("en") && TextLanguages.ALL.contains(written);
        return other ? new Person(asker, userId, chatId, isPrivate, written, false) : this;
    }

    /** Names a message of the chat, so that what is remembered of its answer is found again; without the chat's id. */
    public String origin(int messageId) {
        return asker.chat() + ":" + messageId;
    }

    /** Names a tap in the chat. */
    public String origin(String queryId) {
        return asker.chat() + ":tap:" + queryId;
    }
}
