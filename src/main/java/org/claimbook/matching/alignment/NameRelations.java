package org.claimbook.matching.alignment;

import java.util.List;
import java.util.Set;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.language.NameVariants;
import org.claimbook.matching.language.Places;
import org.claimbook.matching.language.Spelling;
import org.claimbook.matching.reading.Mention;
import org.claimbook.matching.reading.NameBook;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;

/** Whether two names, or words of names, stand for the same. */
final class NameRelations {
    private static final int SHORTEST_WITH_TYPO = 6;
    private static final int SHORTEST_ACRONYM = 2;
    private static final int LONGEST_ACRONYM = 6;
    private static final Set<String> TYING = Set.of("of", "the", "for", "and", "on", "in");

    private final NameBook book;
    private final Lexicon lexicon;
    private final NameVariants variants = NameVariants.english();
    private final Places places = Places.english();

    NameRelations(NameBook book, Lexicon lexicon) {
        this.book = book;
        this.lexicon = lexicon;
    }

    /** Whether two names that the store knows are names of one. */
    boolean sameKnown(Mention one, Mention other) {
        return one.known() && other.known() && one.key().equals(other.key());
    }

    /** Whether somebody speaks in the name of whom the question names: what Russia's ministry says, Russia says. */
    boolean speaksFor(Mention told, Mention asked) {
        return told.known() && asked.known() && book.voicesOf(told.key()).contains(asked.key());
    }

    /** Whether two lower-case words are forms of one name: "Dutch" and "Netherlands", "Chileans" and "Chile". */
    boolean sameWord(String one, String other) {
        if (one.equals(other) || variants.sameGivenName(one, other)) {
            return true;
        }
        List<String> name = List.of(one);
        List<String> otherName = List.of(other);
        Set<List<String>> forms = variants.of(name);
        Set<List<String>> others = variants.of(otherName);
        if (!forms.isEmpty() || !others.isEmpty()) {
            return forms.contains(otherName) || others.contains(name);
        }
        if (places.include(name) && places.include(otherName) && !isDemonymOf(one, other)) {
            return false;
        }
        return Spelling.sameName(one, other) || misspelt(one, other);
    }

    private static boolean isDemonymOf(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        return longer.endsWith("n")
                || longer.endsWith("s")
                || longer.endsWith("ese")
                || longer.endsWith("i")
                || longer.endsWith("ish");
    }

    private boolean misspelt(String one, String other) {
        return one.length() >= SHORTEST_WITH_TYPO
                && other.length() >= SHORTEST_WITH_TYPO
                && one.charAt(0) == other.charAt(0)
                && !lexicon.isCommon(one)
                && !lexicon.isCommon(other)
                && !places.include(List.of(one))
                && !places.include(List.of(other))
                && Spelling.distance(one, other, 1) <= 1;
    }

    /** Index of the first word of another form of a name of several words, or of one, in a text; -1 if there is none. */
    int form(List<String> name, Reading text) {
        for (List<String> form : variants.of(name)) {
            int at = indexOf(form, text.words());
            if (at >= 0) {
                return at;
            }
        }
        return -1;
    }

    private static int indexOf(List<String> form, List<Word> words) {
        for (int i = 0; i + form.size() <= words.size(); i++) {
            int same = 0;
            while (same < form.size() && words.get(i + same).token().norm().equals(form.get(same))) {
                same++;
            }
            if (same == form.size()) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Whether a word may be a first name before another: it is a common one, or neither is a word of the dictionary nor the one
     * a place.
     */
    boolean canBeFirstName(String word, String surname) {
        return variants.isGivenName(word)
                || !lexicon.isCommon(word) && !lexicon.isCommon(surname) && !places.include(List.of(word));
    }

    boolean isPlace(List<String> words) {
        return places.include(words);
    }

    /** Where in a text the initials of a run of names and other capitalised words make the acronym; -1 if nowhere. */
    int spelledOut(String acronym, Reading text) {
        if (acronym.length() < SHORTEST_ACRONYM || acronym.length() > LONGEST_ACRONYM) {
            return -1;
        }
        List<Word> words = text.words();
        for (int i = 0; i < words.size(); i++) {
            if (initials(acronym, words, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the initials of words from an index on make the acronym; all but tying words begin with a capital. */
    static boolean initials(String acronym, List<Word> words, int from) {
        int done = 0;
        for (int i = from; i < words.size() && done < acronym.length(); i++) {
            Word word = words.get(i);
            String norm = word.token().norm();
            if (done > 0 && TYING.contains(norm)) {
                continue;
            }
            if (word.token().acronym()
                    && word.token().surface().length() < acronym.length()
                    && acronym.startsWith(norm, done)) {
                done += norm.length();
            } else if (word.token().capitalised() && norm.charAt(0) == acronym.charAt(done)) {
                done++;
            } else {
                return false;
            }
        }
        return done == acronym.length() && done >= SHORTEST_ACRONYM;
    }
}
