package org.claimbook.matching.alignment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.syntax.FunctionWords;
import org.claimbook.matching.syntax.Verbs;

/** What belongs to whom: "Macron's adviser" is not Macron. */
final class Belonging {
    private static final Set<String> WHERE = Set.of("in", "of", "at", "on");

    private final Lexicon lexicon;
    private final TurningWords turning;
    private final Verbs verbs;

    Belonging(Lexicon lexicon, TurningWords turning, Verbs verbs) {
        this.lexicon = lexicon;
        this.turning = turning;
        this.verbs = verbs;
    }

    /** What of a question belongs to somebody or something else in the wording. */
    Optional<String> difference(Reading question, Reading wording, List<Link> links) {
        return headUntold(question, wording, links).or(() -> ownerUntold(question, wording, links));
    }

    /**
     * What somebody or something of the question only belongs to in the wording: "Macron's adviser" is not Macron, "the guard
     * of the clerk" not the clerk. A government and the like stand for the state that they belong to.
     */
    private Optional<String> headUntold(Reading question, Reading wording, List<Link> links) {
        for (Link link : links) {
            if (link.inWording()
                    && Verbs.isArgument(question.words().get(link.at()))
                    && !verbs.isPivot(question, link.at())) {
                int head = head(wording, link.by());
                boolean explained = links.stream().anyMatch(other -> other.by() == head)
                        || head > link.by() && isInNameLinked(wording, head, links);
                if (head >= 0 && !explained && head(question, link.at()) < 0) {
                    Word told = wording.words().get(head);
                    if (!turning.standsForOwner(told)) {
                        return Optional.of(told.token().surface());
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** "The women's [football] World Cup": what is theirs is the name behind it. */
    private static boolean isInNameLinked(Reading wording, int at, List<Link> links) {
        return at + 1 < wording.words().size()
                && wording.words().get(at + 1).kind() == Word.Kind.NAME
                && links.stream().anyMatch(other -> other.by() == at + 1);
    }

    /** Index of what belongs to a word: "Macron's adviser", "Trump supporters", "the guard of the clerk"; -1 if nothing does. */
    private int head(Reading reading, int at) {
        List<Word> words = reading.words();
        if (at + 1 < words.size() && words.get(at + 1).kind() == Word.Kind.CONTENT) {
            boolean name = words.get(at).kind() == Word.Kind.NAME;
            boolean owner = words.get(at).token().possessive()
                    || name
                            && verbs.isModifier(reading, at)
                            && lexicon.isOnlyNoun(words.get(at + 1).token().norm());
            boolean named = turning.isTitle(words.get(at + 1))
                    && at + 2 < words.size()
                    && words.get(at + 2).kind() == Word.Kind.NAME;
            if (owner && !named) {
                return at + 1;
            }
        }
        int start = verbs.startOfGroup(words, at);
        boolean of = start > 1
                && words.get(start - 1).token().norm().equals("of")
                && words.get(start - 2).kind() == Word.Kind.CONTENT;
        return of ? start - 2 : -1;
    }

    /** Whose something is in the question, and not in the wording: "the king's son" is not the son of the king's nurse. */
    private Optional<String> ownerUntold(Reading question, Reading wording, List<Link> links) {
        for (Link owner : links) {
            boolean owns = owner.inWording()
                    && question.words().get(owner.at()).token().possessive()
                    && !WHERE.contains(FunctionWords.preposition(
                            wording.words(), verbs.startOfGroup(wording.words(), owner.by())));
            for (Link owned : links) {
                if (owns && owned.at() == owner.at() + 1 && owned.inWording()) {
                    int from = Math.min(owner.by(), owned.by());
                    int to = Math.max(owner.by(), owned.by());
                    if (IntStream.range(from + 1, to).anyMatch(i -> verbs.isDeed(wording, i))) {
                        return Optional.of(owner.said() + "’s " + owned.said());
                    }
                }
            }
        }
        return Optional.empty();
    }
}
