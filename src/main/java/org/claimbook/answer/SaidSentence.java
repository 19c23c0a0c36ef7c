package org.claimbook.answer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence of a post that says who said it: "Kyiv attacks Moscow: Lavrov", "Modi: “I am concerned”", "“It is so,” Modi said",
 * "According to the CIA, …". Headlines and quotations are written so, and a question is not.
 *
 * @param speaker who said it
 * @param words what they said, without quotation marks
 */
record SaidSentence(String speaker, String words) {
    private static final String NAME =
            "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|the|an?|of|for|and|de|van|von)(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|of|the|for|and|de|van|von"
                    + "|defen[cs]e|foreign|interior|prime|minister|ministry|president|officials?|sources?|police|spokes\\p{L}+)){0,6}";
    private static final String UNNAMED =
            "(?:ministry|officials?|sources?|police|reports?|media|experts?|study|spokes\\p{L}+)";
    private static final String SPEAKER = "(?<speaker>" + NAME + "|" + UNNAMED + ")";
    private static final String SAID =
            "(?:said|says|say|told|tells|added|adds|wrote|writes|warned|warns|stated|states|claimed|claims)";
    private static final String QUOTE = "[“”„«»\"‘’']";

    private static final List<Pattern> FORMS = Stream.of(
                    "^" + QUOTE + "(?<words>[^“”„«»\"]{8,}?)[,.!]?" + QUOTE + ",?\\s+" + SPEAKER + "\\s+" + SAID
                            + "\\b[^“”„«»\"]{0,80}$",
                    "^" + QUOTE + "(?<words>[^“”„«»\"]{8,}?)[,.!]?" + QUOTE + ",?\\s+" + SAID + "\\s+" + SPEAKER
                            + "[.!]?$",
                    "^" + SPEAKER + "(?:\\s+" + SAID + ")?\\s*:\\s+" + QUOTE + "?(?<words>[^“”„«»\"]{8,}?)[.!]?" + QUOTE
                            + "?[.!]?$",
                    "^[Aa]ccording to " + SPEAKER + ",\\s+(?<words>.{8,}?)[.!]?$",
                    "^(?<words>.{8,}?),? according to " + SPEAKER + "[.!]?$",
                    "^(?<words>[^:]{12,}?)(?::|\\s[–—-])\\s+" + SPEAKER + "[.!]?$",
                    "^(?<words>.{12,}?),\\s+(?:" + SAID + "\\s+)" + SPEAKER + "[.!]?$",
                    "^(?<words>.{12,}?),\\s+" + SPEAKER + "\\s+" + SAID + "[.!]?$")
            .map(Pattern::compile)
            .toList();

    /** What a speaker says of themselves, as it is reported of them. */
    private static final Map<String, String> REPORTED = Map.ofEntries(
            Map.entry("i", "he"),
            Map.entry("i'm", "he is"),
            Map.entry("i've", "he has"),
            Map.entry("am", "is"),
            Map.entry("me", "him"),
            Map.entry("my", "his"),
            Map.entry("we", "it"),
            Map.entry("we're", "it is"),
            Map.entry("we've", "it has"),
            Map.entry("us", "it"),
            Map.entry("our", "its"));

    private static final Pattern OWN = Pattern.compile(
            "(?<![\\p{L}'’.])(?:I(?:['’](?:m|ve))?|[Ww]e(?:['’](?:re|ve))?|[Mm]y|[Oo]ur|me|us|am)(?![\\p{L}'’.])");

    private static final Pattern OF_ONE =
            Pattern.compile("(?<![\\p{L}'’.])(?:I(?:['’](?:m|ve))?|[Mm]y|me|am)(?![\\p{L}'’.])");

    /** A deed with what is told beside it: "X strikes Y, citing Z". */
    private static final Pattern DEED =
            Pattern.compile("(?<deed>[^,;:“”\"?]{10,}), (?:citing|amid|despite|following|after|as) [^,;:“”\"?]{4,}");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}.,-])\\d{1,6}\\s+(?=\\p{Ll})");
    private static final Pattern BOUNDED = Pattern.compile(
            "\\b(?:no|not|never|none|nobody|without|only|just|than|most|least|few|fewer|every|all|if|den(?:y|ies|ied))\\b|n['’]t\\b",
            Pattern.CASE_INSENSITIVE);

    /** Empty for a sentence that does not say who said it, and for a question. */
    static Optional<SaidSentence> of(String sentence) {
        String text = sentence.strip();
        return text.endsWith("?")
                ? Optional.empty()
                : FORMS.stream()
                        .map(form -> form.matcher(text))
                        .filter(Matcher::matches)
                        .findFirst()
                        .map(form -> new SaidSentence(
                                form.group("speaker"), form.group("words").strip()));
    }

    /**
     * The same without its numbers, which says less: where that is refuted, so is this. Empty where it has none, or where
     * something is denied or bounded, so that it would not say less.
     */
    Optional<String> weaker() {
        String less = NUMBER.matcher(words).replaceAll("");
        return less.equals(words) || BOUNDED.matcher(words).find() ? Optional.empty() : Optional.of(less);
    }

    /**
     * What the sentence says that somebody did, without what it tells beside it; empty where it tells nothing beside it, or where
     * something is denied or bounded.
     */
    static Optional<String> deed(String sentence) {
        Matcher deed = DEED.matcher(sentence.strip());
        return deed.matches() && !BOUNDED.matcher(sentence).find() ? Optional.of(deed.group("deed")) : Optional.empty();
    }

    /** What was said with "we", as those would tell it in whose name the speaker speaks; empty where nothing was. */
    Optional<String> spokenFor(String whom) {
        if (OF_ONE.matcher(words).find()) {
            return Optional.empty();
        }
        String told = OWN.matcher(words)
                .replaceAll(word -> Matcher.quoteReplacement(
                        switch (word.group().toLowerCase(Locale.ROOT).replace('’', '\'')) {
                            case "our" -> whom + "'s";
                            case "we're" -> whom + " is";
                            case "we've" -> whom + " has";
                            default -> whom;
                        }));
        return told.equals(words) ? Optional.empty() : Optional.of(told);
    }

    /**
     * What can be looked up of it, the likeliest first: what was said, unless that is about the speaker themselves, and that the
     * speaker said so.
     */
    List<String> readings() {
        Matcher own = OWN.matcher(words);
        boolean ofThemselves = own.find();
        String reported = own.replaceAll(word ->
                REPORTED.getOrDefault(word.group().toLowerCase(Locale.ROOT).replace('’', '\''), word.group()));
        String report = speaker + " said that " + reported;
        return ofThemselves ? List.of(report) : List.of(words, report);
    }
}
