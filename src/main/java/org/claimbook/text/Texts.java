package org.claimbook.text;

import java.util.Locale;
import java.util.Map;
import jakarta.inject.Singleton;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;

/**
 * Fills in templates. There is one of each, for all languages: its words are messages, {@code {labels:claim}}, of bundles in
 * {@code messages}.
 */
@Singleton
public class Texts {
    private final Engine engine;

    Texts(Engine engine) {
        this.engine = engine;
    }

    /**
     * The text, with what the template fills in, and {@code locale}.
     *
     * @param template path below {@code templates}, without suffix
     * @param language of {@link TextLanguages#ALL}, or another, for which there is English
     */
    public String render(String template, String language, Map<String, ?> data) {
        Locale locale = Locale.of(TextLanguages.of(language));
        TemplateInstance instance =
                engine.getTemplate(template).instance().setLocale(locale).data("locale", locale);
        data.forEach(instance::data);
        return instance.render();
    }
}
