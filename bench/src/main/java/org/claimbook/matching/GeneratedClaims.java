package org.claimbook.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.claimbook.matching.language.Lexicon;

/**
 * Draws claims out of the word lists of the lexicon: sentences of the length and with as many names, numbers and rare
 * words as those that fact checkers write. They mean nothing, and the same seed gives the same ones everywhere.
 */
final class GeneratedClaims {
    private static final List<String> PLACES = List.of(
            "Norway", "Kenya", "Ohio", "Lyon", "Osaka", "Peru", "Texas", "Ghana", "Vienna", "Jakarta", "Quebec",
            "Delhi", "Brazil", "Lisbon", "Nairobi", "Warsaw", "Utah", "Cuba", "Milan", "Perth");
    private static final List<String> GIVEN = List.of(
            "Anna", "Boris", "Carla", "Daniel", "Elena", "Farid", "Grace", "Hugo", "Irina", "James", "Keiko", "Luis",
            "Maria", "Nadia", "Oscar", "Priya");
    private static final List<String> FAMILY = List.of(
            "Abara",
            "Brandt",
            "Castillo",
            "Dvorak",
            "Eklund",
            "Farouk",
            "Grigoryan",
            "Haddad",
            "Ivanova",
            "Jankowski",
            "Kimura",
            "Lindqvist",
            "Moreau",
            "Nakamura",
            "Okafor",
            "Petrenko",
            "Rossi",
            "Sandoval",
            "Tanaka",
            "Vasquez");
    private static final List<String> DEEDS = List.of(
            "banned",
            "bought",
            "destroyed",
            "rescued",
            "painted",
            "stole",
            "announced",
            "approved",
            "filmed",
            "sold",
            "hid",
            "built",
            "confirmed",
            "rejected",
            "shipped",
            "opened",
            "cancelled",
            "inspected",
            "replaced",
            "won");
    private static final List<String> BARE_DEEDS = List.of(
            "ban",
            "buy",
            "destroy",
            "rescue",
            "paint",
            "steal",
            "announce",
            "approve",
            "film",
            "sell",
            "hide",
            "build",
            "confirm",
            "reject",
            "ship",
            "open",
            "cancel",
            "inspect",
            "replace",
            "win");

    private final Random random;
    private final List<String> nouns;
    private final List<String> adjectives;

    GeneratedClaims(long seed) {
        this.random = new Random(seed);
        this.nouns = words("n");
        this.adjectives = words("a");
    }

    /** A claim, a phrasing of it, and a question that asks for it or for something near it. */
    record Drawn(String claim, String phrasing, String question) {}

    Drawn next() {
        String who = pick(GIVEN) + " " + pick(FAMILY);
        int deed = random.nextInt(DEEDS.size());
        int count = 2 + random.nextInt(900);
        String adjective = pick(adjectives);
        String what = pick(nouns) + "s";
        String place = pick(PLACES);
        int year = 2000 + random.nextInt(26);
        String claim = "A video shared on social media shows that %s %s %d %s %s near the %s of a %s in %s in %d."
                .formatted(who, DEEDS.get(deed), count, adjective, what, pick(nouns), pick(nouns), place, year);
        String phrasing =
                "Did %s %s %d %s %s in %s?".formatted(who, BARE_DEEDS.get(deed), count, adjective, what, place);
        return new Drawn(claim, phrasing, question(who, deed, count, adjective, what, place));
    }

    /** A third asks for the claim in other words, a third for something near it, a third leaves things out. */
    private String question(String who, int deed, int count, String adjective, String what, String place) {
        return switch (random.nextInt(3)) {
            case 0 -> "were %d %s %s %s by %s in %s".formatted(count, adjective, what, DEEDS.get(deed), who, place);
            case 1 ->
                "Did %s %s %d %s %s in %s?"
                        .formatted(who, pick(BARE_DEEDS), count, pick(adjectives), what, pick(PLACES));
            default -> "Is it true that %s %s %s %s?".formatted(who, DEEDS.get(deed), pick(adjectives), what);
        };
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<String> words(String partOfSpeech) {
        try (InputStream in = Lexicon.class.getResourceAsStream("words.txt")) {
            if (in == null) {
                throw new IllegalStateException("the word list words.txt is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> line.endsWith(" " + partOfSpeech))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .filter(word -> word.length() >= 4 && word.length() <= 9)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
