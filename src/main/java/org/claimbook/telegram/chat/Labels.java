package org.claimbook.telegram.chat;

import jakarta.inject.Singleton;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

import org.claimbook.answer.text.AnswerLabels;

/** The labels of each language. */
@Singleton
public class Labels {

    /** @param language a language that there are texts in */
    public ChatLabels in(String language) {
        return MessageBundles.get(ChatLabels.class, Localized.Literal.of(language));
    }

    /** Those that answers have at all doors. */
    AnswerLabels ofAnswers(String language) {
        return MessageBundles.get(AnswerLabels.class, Localized.Literal.of(language));
    }
}
