package org.claimbook.matching.syntax;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.reading.Word;

/** Forms that say of a deed that it is still to be done. */
public final class FutureForms {
    private static final Set<String> GOING_ABOUT = Set.of("going", "about");
    public static final String TO = "to";
    /** Among so many words of meaning behind "will" is the deed. */
    private static final int WITHIN = 2;

    private FutureForms() {}

    /** "Forbidden to smoke", "barred from smoking". */
    public static boolean isBeforeVerb(List<Word> words, int at) {
        return at + 1 < words.size()
                && words.get(at + 1).kind() == Word.Kind.CONTENT
                && (words.get(at).token().norm().equals(TO)
                        || words.get(at + 1).token().norm().endsWith("ing"));
    }

    /** "Is it going to sink", "about to say": as yet it has not; who is "going to Paris" may be there. */
    public static boolean isAboutTo(List<Word> words, int at) {
        return words.get(at).kind() == Word.Kind.FUNCTION
                && GOING_ABOUT.contains(words.get(at).token().norm())
                && at + 2 < words.size()
                && words.get(at + 1).token().norm().equals(TO)
                && words.get(at + 2).kind() != Word.Kind.NAME
                && words.get(at + 2).kind() != Word.Kind.NUMBER
                && !words.get(at + 2).token().isDeterminer();
    }

    /** "King to visit Oslo": what one is to do is spoken of as what one will do. */
    public static boolean isToDoSame(List<Word> asked, int will, List<Word> told) {
        return IntStream.range(1, told.size())
                .filter(i -> told.get(i - 1).token().norm().equals(TO))
                .anyMatch(i -> asked.subList(will, asked.size()).stream()
                        .filter(word -> word.kind() == Word.Kind.CONTENT)
                        .limit(WITHIN)
                        .anyMatch(word -> word.stem().equals(told.get(i).stem())));
    }
}
