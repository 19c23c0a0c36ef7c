package org.claimbook.http;

import java.util.List;
import java.util.Locale;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

import org.claimbook.text.TextLanguages;

/**
 * The language that a page is shown in.
 *
 * @param locale one that there are texts in
 * @param chosen whether the reader chose it by the parameter {@code language}, which links then keep
 * @param elsewhere what a link to the same page in another language begins with
 */
public record PageLanguage(Locale locale, boolean chosen, String elsewhere) {
    private static final String PARAMETER = "language";
    private static final String ATTRIBUTE = "page";
    private static final int MOST_REPEATED = 200;

    /**
     * The language of the parameter {@code language}, else the one that the browser likes best, else English.
     *
     * @throws HttpProblem 400 where the parameter is no code
     */
    public static PageLanguage of(HttpServerRequest request) {
        String asked = parameter(request);
        if (asked != null && !asked.matches("[a-z]{2}")) {
            throw Problems.invalid(PARAMETER, "is not a two-letter code: " + Problems.quoted(asked));
        }
        return ofAny(request);
    }

    /** The same for a page that tells of a problem, even with that parameter. */
    static PageLanguage ofAny(HttpServerRequest request) {
        String asked = parameter(request);
        String language = asked == null
                ? TextLanguages.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                        .orElse(TextLanguages.ALL.getFirst())
                : TextLanguages.of(asked);
        return new PageLanguage(Locale.of(language), asked != null, elsewhere(request));
    }

    /** The same for a page that tells of a problem: its links repeat no more of the request than a problem does. */
    public PageLanguage ofProblem() {
        return elsewhere.length() <= MOST_REPEATED ? this : new PageLanguage(locale, chosen, "?");
    }

    private static @Nullable String parameter(HttpServerRequest request) {
        String asked = request.getParam(PARAMETER);
        return asked == null || asked.isEmpty() ? null : asked;
    }

    /** What a form was sent to is no page to come back to. */
    private static String elsewhere(HttpServerRequest request) {
        if (!HttpMethod.GET.equals(request.method())) {
            return "/?";
        }
        String query = request.query() == null ? "" : request.query();
        String others = query.replaceAll("(^|&)" + PARAMETER + "=[^&]*", "").replaceFirst("^&", "");
        return others.isEmpty() ? "?" : "?" + others + "&";
    }

    /** ISO 639-1 code. */
    public String code() {
        return locale.getLanguage();
    }

    /** The path, in this language if the reader chose it. */
    public String link(String path) {
        return chosen ? path + "?" + PARAMETER + "=" + code() : path;
    }

    /** The page in this language. */
    public String html(TemplateInstance page) {
        return page.setLocale(locale)
                .setAttribute(ATTRIBUTE, this)
                .data("locale", locale)
                .render();
    }

    /** What templates of pages may say. */
    @TemplateExtension(namespace = "here")
    static final class InTemplates {
        private InTemplates() {}

        /** The path, in the language that the reader chose. */
        static String link(String path, @TemplateAttribute(ATTRIBUTE) Object page) {
            return page instanceof PageLanguage language ? language.link(path) : path;
        }

        static String link(String folder, String name, @TemplateAttribute(ATTRIBUTE) Object page) {
            return link(folder + name, page);
        }

        /** The language that the reader chose; empty where they chose none. */
        static String chosen(@TemplateAttribute(ATTRIBUTE) Object page) {
            return page instanceof PageLanguage language && language.chosen() ? language.code() : "";
        }

        static List<String> languages() {
            return TextLanguages.ALL;
        }

        /** The same page in another language. */
        static String in(String other, @TemplateAttribute(ATTRIBUTE) Object page) {
            String elsewhere = page instanceof PageLanguage language ? language.elsewhere() : "?";
            return elsewhere + PARAMETER + "=" + other;
        }

        /** What the language calls itself. */
        static String name(String language) {
            return TextLanguages.ownName(language);
        }
    }
}
