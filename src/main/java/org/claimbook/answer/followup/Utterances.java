package org.claimbook.answer.followup;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jakarta.inject.Singleton;

import org.claimbook.matching.reading.Question;
import org.claimbook.text.WordFiles;

/**
 * Reads messages that are no questions of their own, by the table {@code utterances.tsv} beside this class. They are closed
 * forms, of which only a name is open: what is none of them, or says anything besides, is read like any other question.
 */
@Singleton
class Utterances {
    private static final String AROUND_BEFORE =
            "(?:(?:and|but|so|or|ok|okay|hm+|und|aber|also|а|и|но|і|й|але|то),? )*+";
    private static final String AROUND_BEHIND =
            "(?:,? (?:please|pls|bot|claimbook|mate|man|then|though|btw|bitte|denn|пожалуйста|будь ласка))*+";
    private static final Pattern MARKS = Pattern.compile("^[\\s.…,;:!?]++|[\\s.…,;:!?\\p{So}\\p{Sk}\\p{Cf}\\uFE0F]++$");
    private static final Pattern ADDRESS = Pattern.compile("(?i:https?://|www\\.)[^\\s/]+\\.[^\\s/]+(?:/\\S*)?");

    /** Longer than any of the forms: nobody shall have a long text compared with all of them. */
    private static final int LONGEST = 120;

    private final List<Form> forms = new ArrayList<>();
    private final Map<String, Set<String>> stems = new HashMap<>();

    private record Form(String kind, Pattern pattern, String means) {}

    Utterances() {
        Map<String, String> parts = new HashMap<>();
        for (String line : WordFiles.lines("org/claimbook/answer/followup/utterances.tsv")) {
            String[] cells = line.split("\t", -1);
            switch (cells[0]) {
                case "let" -> parts.put("{" + cells[1] + "}", cells[2]);
                case "about-claims", "is-false" ->
                    stems.computeIfAbsent(cells[0], kind -> new HashSet<>()).addAll(Arrays.asList(cells[1].split(" ")));
                default -> forms.add(form(cells, parts));
            }
        }
    }

    private static Form form(String[] cells, Map<String, String> parts) {
        String pattern = cells[1];
        for (Map.Entry<String, String> part : parts.entrySet()) {
            pattern = pattern.replace(part.getKey(), part.getValue());
        }
        Pattern compiled = Pattern.compile(
                "\\A" + AROUND_BEFORE + "(?:" + pattern + ")" + AROUND_BEHIND + "\\z",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return new Form(cells[0], compiled, cells[2]);
    }

    Utterance read(Question question) {
        String text = question.plain().strip();
        if (ADDRESS.matcher(text).matches()) {
            return address(text);
        }
        if (text.length() > LONGEST) {
            return new Utterance.Plain();
        }
        String bare = MARKS.matcher(text.replace('’', '\'')).replaceAll("").replaceAll("\\s+", " ");
        for (Form form : forms) {
            Matcher match = form.pattern.matcher(bare);
            if (match.find()) {
                return utterance(form.kind, match.replaceFirst(form.means), question);
            }
        }
        return new Utterance.Plain();
    }

    private static Utterance utterance(String kind, String means, Question question) {
        return switch (kind) {
            case "asks-on" -> new Utterance.AsksOn(question.saying(means));
            case "about" -> new Utterance.About(means);
            case "pick" -> new Utterance.Pick(means.equals("last") ? Utterance.Pick.LAST : Integer.parseInt(means));
            default ->
                new Utterance.Said(Remark.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')));
        };
    }

    private static Utterance address(String text) {
        try {
            String whole = text.regionMatches(true, 0, "www.", 0, 4) ? "https://" + text : text;
            return new Utterance.Link(URI.create(whole));
        } catch (IllegalArgumentException e) {
            return new Utterance.Plain();
        }
    }

    /** The question in other words where it asks on in one of the closed forms. */
    Optional<Question> asksOn(Question question) {
        return read(question) instanceof Utterance.AsksOn on ? Optional.of(on.question()) : Optional.empty();
    }

    /** Stems of words that ask about a claim as such, and add nothing to what it says. */
    boolean isAboutClaims(String stem) {
        return stems.getOrDefault("about-claims", Set.of()).contains(stem) || saysFalse(stem);
    }

    /** Whether the word asks for the opposite of the claim. */
    boolean saysFalse(String stem) {
        return stems.getOrDefault("is-false", Set.of()).contains(stem);
    }
}
