package org.claimbook.desk.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Reads the form on a page as a browser does that is about to send it. */
public final class Forms {
    private Forms() {}

    /** A claim with two statements and two sources, all of it new and named after {@code name}. */
    static Map<String, String> filledIn(String name) {
        Properties form = new Properties();
        try (InputStream file = Forms.class.getResourceAsStream("/desk/claim.properties")) {
            form.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        form.forEach((field, value) -> fields.put((String) field, ((String) value).replace("NAME", name)));
        return fields;
    }

    /** The fields of the claim's form as they are filled in. */
    public static Map<String, String> on(String page) {
        return on(page, "form.claim");
    }

    /** The fields of the first form that the selector finds. */
    public static Map<String, String> on(String page, String selector) {
        Map<String, String> fields = new LinkedHashMap<>();
        Element form = Jsoup.parse(page).selectFirst(selector);
        ((FormElement) form).formData().forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }
}
