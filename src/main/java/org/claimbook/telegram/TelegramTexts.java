package org.claimbook.telegram;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jakarta.inject.Singleton;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;

/** The texts of the chat: Qute templates in a folder per language, English where a language has none. */
@Singleton
class TelegramTexts {
    static final String FOLDER = "telegram/";

    private final Engine engine;

    TelegramTexts(Engine engine) {
        this.engine = engine;
    }

    List<Reply> render(String name, String language) {
        return render(name, language, Map.of());
    }

    List<Reply> render(String name, String language, String key, Object value) {
        return render(name, language, Map.of(key, value));
    }

    /** @return one reply for each message that the text fills */
    List<Reply> render(String name, String language, Map<String, Object> data) {
        Template own = engine.getTemplate(FOLDER + language + "/" + name);
        boolean isOwn = own != null;
        Template template = isOwn ? own : engine.getTemplate(FOLDER + "en/" + name);
        Locale locale = isOwn ? Locale.of(language) : Locale.ENGLISH;
        TemplateInstance instance = template.instance().setLocale(locale).data("locale", locale);
        data.forEach(instance::data);
        return MarkedText.messages(instance.render()).stream()
                .<Reply>map(Reply.Message::new)
                .toList();
    }
}
