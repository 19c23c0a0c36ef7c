package org.claimbook.telegram.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jakarta.inject.Singleton;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;

/** The texts of the chat: Qute templates in a folder per language, English where a language has none. */
@Singleton
public class ChatTexts {
    static final String FOLDER = "telegram/";

    private final Engine engine;

    ChatTexts(Engine engine) {
        this.engine = engine;
    }

    /** {@link #messages} of a template that is filled with nothing. */
    public List<FormattedText> messages(String name, String language) {
        return messages(name, language, Map.of());
    }

    /**
     * The template's text, cut into messages; none where it is white space only.
     *
     * @param name the template's file without ".txt"
     * @param language ISO 639-1 code
     * @param data what the template fills in, by name
     */
    public List<FormattedText> messages(String name, String language, Map<String, ?> data) {
        return MarkedText.messages(render(name, language, data));
    }

    /** The template's text on one line without formatting: the label of a button, the answer to a tap. */
    public String line(String name, String language, Map<String, ?> data) {
        return messages(name, language, data).stream()
                .map(FormattedText::text)
                .findFirst()
                .orElse("");
    }

    /** {@link #line} of a template that is filled with nothing. */
    public String line(String name, String language) {
        return line(name, language, Map.of());
    }

    private String render(String name, String language, Map<String, ?> data) {
        Template own = engine.getTemplate(FOLDER + language + "/" + name);
        boolean isOwn = own != null;
        Template template = isOwn ? own : engine.getTemplate(FOLDER + "en/" + name);
        Locale locale = isOwn ? Locale.of(language) : Locale.ENGLISH;
        TemplateInstance instance = template.instance().setLocale(locale).data("locale", locale);
        data.forEach(instance::data);
        return instance.render();
    }
}
