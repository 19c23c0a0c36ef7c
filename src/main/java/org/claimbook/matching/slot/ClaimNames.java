package org.claimbook.matching.slot;

import java.util.List;
import java.util.stream.IntStream;

import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.Mention;
import org.claimbook.matching.Reading;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.language.NameVariants;
import org.claimbook.matching.language.Places;
import org.claimbook.matching.language.Spelling;

/** What a claim names, for names that the store does not know: under another form, spelling, or part of the name. */
final class ClaimNames {
    /** "Taylor Swift Hawking a Burner": capitals run on from such a name to the verb behind it. */
    private static final int NAME_WITH_VERB = 3;

    private static final int SHORTEST_WITH_TYPO = 5;

    private final ClaimReading claim;
    private final Lexicon lexicon;
    private final NameVariants variants = NameVariants.english();

    ClaimNames(ClaimReading claim, Lexicon lexicon) {
        this.claim = claim;
        this.lexicon = lexicon;
    }

    boolean have(Mention mention) {
        List<String> words = mention.words();
        boolean[] found = new boolean[words.size()];
        int missing = mark(words, found);
        int last = words.size() - 1;
        if (missing == 0) {
            return true;
        }
        if (missing > last) {
            return false;
        }
        if (!found[last]) {
            boolean verb = missing == 1 && words.size() >= NAME_WITH_VERB && lexicon.canBeVerb(words.get(last));
            return verb || standsAlone(words.getFirst());
        }
        return !lacksPlace(words, found) && sharesSurname(words);
    }

    /** Those of one place are not those of all places, and "Louisiana Christians" is no name with a surname. */
    private boolean lacksPlace(List<String> words, boolean[] found) {
        return IntStream.range(0, words.size())
                .filter(i -> !found[i] && !variants.isGivenName(words.get(i)))
                .anyMatch(i -> Places.english().include(List.of(words.get(i))));
    }

    /** Marks the words that the claim has, several at a time where they are a form of one name; returns how many are missing. */
    private int mark(List<String> words, boolean[] found) {
        int missing = 0;
        int at = 0;
        while (at < words.size()) {
            int length = Math.min(variants.longest(), words.size() - at);
            while (length > 1 && !hasVariant(words.subList(at, at + length))) {
                length--;
            }
            boolean has = length > 1 || has(words.get(at));
            for (int i = at; i < at + length; i++) {
                found[i] = has;
            }
            missing += has ? 0 : 1;
            at += length;
        }
        return missing;
    }

    private boolean hasVariant(List<String> form) {
        return variants.of(form).stream().anyMatch(claim.words()::containsAll);
    }

    private boolean has(String word) {
        String stem = lexicon.stem(word);
        return claim.words().contains(word)
                || claim.vocabulary().contains(stem)
                || hasVariant(List.of(word))
                || hasSpelling(word)
                || (lexicon.isCommon(word)
                        ? claim.vocabulary().stream().anyMatch(other -> lexicon.areSynonyms(stem, other))
                        : Initials.occur(word, claim));
    }

    private boolean hasSpelling(String word) {
        boolean mayBeMisspelt = mayBeMisspelt(word);
        for (String other : claim.words()) {
            if (Spelling.sameName(word, other) || mayBeMisspelt && misspelt(word, other)) {
                return true;
            }
        }
        return false;
    }

    /** "Seuss" and "Suess", but not "Zambia" and "Gambia". */
    private boolean misspelt(String word, String other) {
        return Spelling.distance(word, other, 1) <= 1 && !lexicon.isCommon(other);
    }

    private boolean mayBeMisspelt(String word) {
        return word.length() >= SHORTEST_WITH_TYPO
                && !lexicon.isCommon(word)
                && !Places.english().include(List.of(word));
    }

    private boolean standsAlone(String word) {
        return claim.all().stream()
                .flatMap(reading -> reading.mentions().stream())
                .anyMatch(mention -> mention.words().equals(List.of(word)));
    }

    /** A first name may be left out or shortened, but two people of one surname are two. */
    private boolean sharesSurname(List<String> words) {
        return claim.all().stream()
                .map(Reading::mentions)
                .flatMap(List::stream)
                .filter(mention -> Character.isUpperCase(mention.surface().codePointAt(0)))
                .filter(mention -> Spelling.sameName(mention.words().getLast(), words.getLast()))
                .map(Mention::words)
                .anyMatch(other -> other.size() == 1 || isFirstName(other.get(other.size() - 2), words));
    }

    /** What stands before a surname may be an initial or say what somebody is: "Special Counsel Mueller". */
    private boolean isFirstName(String word, List<String> words) {
        boolean title = lexicon.isCommon(word) && !variants.isGivenName(word);
        return word.length() == 1 || title || isOf(word, words);
    }

    private boolean isOf(String word, List<String> words) {
        return words.stream().anyMatch(other -> Spelling.sameName(word, other) || variants.sameGivenName(word, other));
    }
}
