package org.claimbook.matching.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.claimbook.matching.language.Token;

/** Tells from the question words what kind of answer is asked for. */
final class IntentReader {
    private static final Set<String> SMALLTALK = Set.of(
            "hi", "hello", "hey", "thanks", "thank", "you", "thx", "bye", "goodbye", "good", "morning", "evening",
            "night", "ok", "okay", "cool", "great", "nice", "lol", "how", "are", "cheers", "there", "bot", "very",
            "much");
    private static final Set<String> MEASURES = Set.of(
            "many",
            "much",
            "long",
            "far",
            "often",
            "big",
            "large",
            "tall",
            "high",
            "old",
            "heavy",
            "deep",
            "fast",
            "strong",
            "close",
            "near",
            "strongly");
    private static final Set<String> ASKING = Set.of("who", "whom", "what", "when", "where", "why", "how");
    private static final Set<String> VERBS_BEHIND = Set.of(
            "did", "does", "do", "is", "are", "was", "were", "has", "have", "had", "will", "would", "said", "says",
            "say");
    private static final Set<String> INDIRECT = Set.of(
            "know",
            "knows",
            "knew",
            "say",
            "said",
            "says",
            "tell",
            "told",
            "ask",
            "asked",
            "about",
            "see",
            "explain",
            "explained",
            "reveal",
            "revealed",
            "of",
            "man",
            "woman",
            "people",
            "person",
            "those",
            "one",
            "somebody");
    private static final int OPENING = 6;

    private IntentReader() {}

    static Intent intent(List<Token> tokens) {
        List<String> words = tokens.stream().map(Token::norm).toList();
        if (!words.isEmpty() && words.size() <= 5 && SMALLTALK.containsAll(words)) {
            return Intent.SMALLTALK;
        }
        String text = " " + words.stream().collect(Collectors.joining(" ")) + " ";
        for (int i = 0; i < Math.min(words.size(), OPENING); i++) {
            Intent intent = of(words, i, text);
            if (intent != Intent.CHECK && (i == 0 || opens(words, i))) {
                return intent;
            }
        }
        for (int i = 1; i + 1 < words.size(); i++) {
            boolean asks = ASKING.contains(words.get(i)) && VERBS_BEHIND.contains(words.get(i + 1));
            if (asks && !INDIRECT.contains(words.get(i - 1)) && !tellsMore(words, i)) {
                return of(words, i, text);
            }
        }
        return Intent.CHECK;
    }

    /** "Drivers who do it", but "tell us who did it". */
    private static boolean tellsMore(List<String> words, int at) {
        String before = words.get(at - 1);
        return words.get(at).startsWith("who") && before.length() > 3 && before.endsWith("s") && !before.endsWith("ss");
    }

    /** A question word further in still asks where only "and", "since", "by" and the like stand before it. */
    private static boolean opens(List<String> words, int at) {
        Set<String> light = Set.of(
                "and", "but", "so", "since", "from", "by", "to", "with", "in", "on", "at", "about", "for", "of",
                "exactly", "then", "which", "the");
        return light.containsAll(words.subList(0, at));
    }

    private static Intent of(List<String> words, int at, String text) {
        String next = at + 1 < words.size() ? words.get(at + 1) : "";
        return switch (words.get(at)) {
            case "who", "whom", "whose", "whos" ->
                text.contains(" reported ") || text.contains(" published ") ? Intent.SOURCE : Intent.WHO;
            case "when" -> Intent.WHEN;
            case "where" -> Intent.WHERE;
            case "why" -> Intent.WHY;
            case "how" -> how(next, text);
            case "what", "whats", "which" -> what(next, text);
            case "reaction", "reactions" -> Intent.REACTIONS;
            default -> Intent.CHECK;
        };
    }

    private static Intent how(String next, String text) {
        if (MEASURES.contains(next)) {
            return Intent.HOW_MANY;
        }
        if (text.contains(" react") || text.contains(" respon")) {
            return Intent.REACTIONS;
        }
        return text.contains(" know ") || text.contains(" known ") ? Intent.HOW_KNOWN : Intent.WHAT_SAID;
    }

    private static Intent what(String next, String text) {
        return switch (next) {
            case "date", "day", "year", "time" -> Intent.WHEN;
            case "place", "city", "town", "region" -> Intent.WHERE;
            case "reason", "motive" -> Intent.WHY;
            case "country",
                    "countries",
                    "leader",
                    "leaders",
                    "politician",
                    "official",
                    "officials",
                    "person",
                    "people",
                    "minister" -> Intent.WHO;
            case "number", "amount", "percentage", "share" -> Intent.HOW_MANY;
            case "evidence", "proof" -> Intent.HOW_KNOWN;
            case "newspaper", "source", "sources", "outlet", "paper" -> Intent.SOURCE;
            default -> text.contains(" reaction") || text.contains(" react") ? Intent.REACTIONS : Intent.WHAT_SAID;
        };
    }
}
