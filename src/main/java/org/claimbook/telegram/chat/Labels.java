package org.claimbook.telegram.chat;

import jakarta.inject.Singleton;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The labels of each language. */
@Singleton
public class Labels {

    /** @param language a language that there are texts in */
    public ChatLabels in(String language) {
        return MessageBundles.get(ChatLabels.class, Localized.Literal.of(language));
    }
}
