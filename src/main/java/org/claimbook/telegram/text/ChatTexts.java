package org.claimbook.telegram.text;

import java.util.List;
import java.util.Map;
import jakarta.inject.Singleton;

import org.claimbook.text.Texts;

/** The texts of the chat, each with its formatting. */
@Singleton
public class ChatTexts {
    static final String FOLDER = "telegram/";

    private final Texts texts;

    ChatTexts(Texts texts) {
        this.texts = texts;
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
        return MarkedText.messages(texts.render(FOLDER + name, language, data));
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
}
