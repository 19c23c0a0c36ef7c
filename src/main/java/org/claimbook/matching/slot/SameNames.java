package org.claimbook.matching.slot;

import java.util.List;
import java.util.Set;

import org.claimbook.matching.Mention;
import org.claimbook.matching.NameBook;
import org.claimbook.matching.language.NameVariants;
import org.claimbook.matching.language.Spelling;

/** Whether two names in two texts stand for the same, or for those in whose name the other speaks. */
final class SameNames {
    private final NameBook book;
    private final NameVariants variants = NameVariants.english();

    SameNames(NameBook book) {
        this.book = book;
    }

    boolean are(Mention one, Mention other) {
        if (one.known() && other.known()) {
            return book.voicesOf(one.key()).contains(other.key())
                    || book.voicesOf(other.key()).contains(one.key());
        }
        if (one.words().equals(other.words()) || variants.of(one.words()).contains(other.words())) {
            return true;
        }
        // "Trump" is "Donald Trump", but "Michelle Obama" is not "Barack Obama"
        return one.words().size() <= other.words().size()
                ? partOf(one.words(), other.words())
                : partOf(other.words(), one.words());
    }

    private boolean partOf(List<String> few, List<String> many) {
        for (String word : few) {
            if (!hasForm(word, many)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasForm(String word, List<String> words) {
        for (String other : words) {
            if (Spelling.sameName(word, other) || variants.sameGivenName(word, other)) {
                return true;
            }
        }
        Set<List<String>> forms = variants.of(List.of(word));
        return !forms.isEmpty() && words.stream().anyMatch(other -> forms.contains(List.of(other)));
    }
}
