package org.claimbook.desk.sheet;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Reads the form on a page as a browser does that is about to send it. */
public final class Forms {
    private Forms() {}

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
