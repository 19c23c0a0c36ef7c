package org.claimbook.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jakarta.persistence.Embeddable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A text of a claim in another language, as an editor has entered it (schema.org {@code workTranslation}).
 *
 * @param language ISO 639-1 code
 * @param part what it translates: {@link #TEXT}, or what {@link #statement} and {@link #summary} name
 * @param text the translation
 */
@Embeddable
public record Translation(String language, String part, String text) {
    /** The text of the claim itself. */
    public static final String TEXT = "text";

    private static final String STATEMENT = "statement ";
    private static final String SUMMARY = "summary ";

    public Translation {
        if (!language.matches("[a-z]{2}")) {
            throw new IllegalArgumentException("translation.language: '" + language + "' is not a two-letter code");
        }
        if (!part.equals(TEXT) && !part.startsWith(STATEMENT) && !part.matches(SUMMARY + "[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("translation.part: '" + part + "' is no part of a claim");
        }
        Text.require("translation.text", text);
    }

    /** The text of a statement. */
    public static String statement(String slug) {
        return STATEMENT + slug;
    }

    /** Whether it is of a statement, and of none of these. */
    public boolean isOfOtherThan(Collection<String> statements) {
        return part.startsWith(STATEMENT) && !statements.contains(part.substring(STATEMENT.length()));
    }

    /** Whether it is of an assessment that is not there. */
    public boolean isBeyond(int assessments) {
        return part.startsWith(SUMMARY) && Integer.parseInt(part.substring(SUMMARY.length())) > assessments;
    }

    /** The summary of an assessment. */
    public static String summary(int revision) {
        return SUMMARY + revision;
    }

    /**
     * All translations into one language, as they are written and read.
     *
     * @param text of the claim; empty if that is not translated
     * @param statements by their slugs
     * @param summaries of the assessments, by revision
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Of(String text, Map<String, String> statements, Map<Integer, String> summaries) {
        public Of {
            statements = Collections.unmodifiableMap(new TreeMap<>(statements));
            summaries = Collections.unmodifiableMap(new TreeMap<>(summaries));
        }

        /** The same, each for itself. */
        public List<Translation> in(String language) {
            List<Translation> all = new ArrayList<>();
            if (!text.isEmpty()) {
                all.add(new Translation(language, TEXT, text));
            }
            summaries.forEach((revision, each) -> all.add(new Translation(language, summary(revision), each)));
            statements.forEach((slug, each) -> all.add(new Translation(language, statement(slug), each)));
            return all;
        }
    }

    /** By language, in the order of their codes. */
    public static Map<String, Of> byLanguage(List<Translation> translations) {
        Map<String, Of> all = new TreeMap<>();
        for (Translation each : translations) {
            Of before = all.getOrDefault(each.language, new Of("", Map.of(), Map.of()));
            Map<String, String> statements = new TreeMap<>(before.statements());
            Map<Integer, String> summaries = new TreeMap<>(before.summaries());
            if (each.part.startsWith(STATEMENT)) {
                statements.put(each.part.substring(STATEMENT.length()), each.text);
            } else if (each.part.startsWith(SUMMARY)) {
                summaries.put(Integer.valueOf(each.part.substring(SUMMARY.length())), each.text);
            }
            all.put(each.language, new Of(each.part.equals(TEXT) ? each.text : before.text(), statements, summaries));
        }
        return all;
    }

    /** As they are stored: by language, the claim's text first, then summaries and statements. */
    public static List<Translation> of(Map<String, Of> byLanguage) {
        List<Translation> all = new ArrayList<>();
        new TreeMap<>(byLanguage).forEach((language, each) -> all.addAll(each.in(language)));
        return List.copyOf(all);
    }
}
