package org.claimbook.draft;

import java.util.Optional;
import java.util.Set;

import org.claimbook.draft.text.Sentence;
import org.claimbook.draft.text.Token;
import org.claimbook.draft.text.Words;

/**
 * Finds whole phrases with what is said after their noun: "a post shared thousands of times", "an article on the site
 * X". Where such a phrase cannot be read to its beginning, its end names nobody.
 */
final class ModifiedPhrases {
    private static final Set<String> BOUNDARIES = Set.of(",", ";", ":", "--", "–", "—", "(", ")");
    private static final Set<String> JOINING = Set.of("SCONJ", "CCONJ");
    private static final Set<String> INSIDE = Set.of("ADP", "DET", "ADV", "NUM", "ADJ", "NOUN", "PROPN", "X", "PRON");

    private ModifiedPhrases() {}

    /** The phrase from its beginning to the word before {@code end}, without a time at its end; empty unless something follows its noun. */
    static Optional<Words> endingBefore(Sentence sentence, int end) {
        int first = beginning(sentence, end);
        Optional<Words> head = NounPhrases.startingAt(sentence, first).filter(words -> words.end() < end);
        if (head.isEmpty() || sentence.at(first).isPronoun()) {
            return Optional.empty();
        }
        int after = head.get().end();
        boolean participle = isParticiple(sentence, after);
        for (int i = participle ? after + 1 : after; i < end; i++) {
            if (!isInside(sentence, i) || isParticiple(sentence, i)) {
                return Optional.empty();
            }
        }
        if (!participle && !sentence.at(after).tag().equals("ADP")) {
            return Optional.empty();
        }
        return Optional.of(participle || !isAside(sentence, head.get(), after) ? new Words(first, end) : head.get());
    }

    /** The phrase that begins with the word at {@code first}, to its end: "a post on Bleat liked 900 times". */
    static Optional<Words> startingAt(Sentence sentence, int first) {
        return NounPhrases.startingAt(sentence, first).map(head -> {
            if (sentence.at(head.end() - 1).isCapitalised()) {
                return head;
            }
            int end = head.end();
            boolean modified = false;
            while (end < sentence.size() && (modified || begins(sentence, end)) && isInside(sentence, end)) {
                modified = true;
                end++;
            }
            boolean closed = end >= sentence.size() || !sentence.at(end).isWord();
            return closed ? new Words(first, end) : head;
        });
    }

    /** Whether what is said of the noun before begins there, and not when it is said. */
    private static boolean begins(Sentence sentence, int index) {
        boolean time = index + 1 < sentence.size() && NounPhrases.isTime(sentence.at(index + 1));
        return isParticiple(sentence, index) || sentence.at(index).is("on", "about", "near", "behind") && !time;
    }

    private static boolean isInside(Sentence sentence, int index) {
        Token token = sentence.at(index);
        return (INSIDE.contains(token.tag()) || token.isPossessive() || isParticiple(sentence, index))
                && !token.is("that", "who", "which", "what", "how", "why");
    }

    /** Whether the participle at {@code index} belongs to who does what a later verb says: "a man accused of theft said". */
    static boolean modifies(Sentence sentence, int index) {
        if (!isParticiple(sentence, index)) {
            return false;
        }
        for (int verb = index + 1;
                verb < sentence.size() && !BOUNDARIES.contains(sentence.at(verb).text());
                verb++) {
            Token later = sentence.at(verb);
            if (Set.of("VERB", "AUX").contains(later.tag()) && !later.lower().endsWith("ing")) {
                return endingBefore(sentence, verb)
                        .filter(phrase -> phrase.first() < index && index < phrase.end())
                        .isPresent();
            }
        }
        return false;
    }

    /** Whether the phrase is the end of a longer one: it hangs on a participle or a preposition. */
    static boolean isWithin(Sentence sentence, Words words) {
        int before = words.first() - 1;
        return before > 0
                && isParticiple(sentence, before)
                && !sentence.at(before - 1).isPronoun();
    }

    /** "The party on Sunday", "Anna Berg in a post": when and where it is said, not who says it. */
    private static boolean isAside(Sentence sentence, Words head, int after) {
        boolean time = false;
        for (int i = after; i < sentence.size() && sentence.at(i).tag().equals("ADP"); i++) {
            time |= i + 1 < sentence.size() && NounPhrases.isTime(sentence.at(i + 1));
        }
        return time || sentence.at(head.end() - 1).isCapitalised();
    }

    private static int beginning(Sentence sentence, int end) {
        int i = end;
        while (i > 0) {
            Token token = sentence.at(i - 1);
            boolean boundary = BOUNDARIES.contains(token.text())
                    || token.isQuote()
                    || JOINING.contains(token.tag())
                    || token.is("after", "while", "and", "but", "that", "as");
            if (boundary) {
                return i;
            }
            i--;
        }
        return 0;
    }

    /** "shared", "seen", "published" after a noun. */
    private static boolean isParticiple(Sentence sentence, int index) {
        Token token = sentence.at(index);
        return token.tag().equals("VERB")
                && index > 0
                && sentence.at(index - 1).isNounLike()
                && (token.lower().endsWith("ed")
                        || token.lower().endsWith("ing")
                        || token.lower().endsWith("en")
                        || token.is(
                                "seen", "shown", "made", "sent", "held", "put", "built", "known", "kept", "read",
                                "led"));
    }
}
