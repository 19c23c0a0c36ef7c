package org.claimbook.matching.alignment;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.claimbook.matching.Reading;
import org.claimbook.matching.Word;
import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.language.Lexicon;

/**
 * Whether the arguments of a verb are the same in two texts: who does it in the one must not be whom it is done to in the other.
 * Told by the side of the verb on which a word stands, the voice, and the preposition before it.
 */
final class ArgumentSides {
    private static final Set<String> BE =
            Set.of("is", "are", "was", "were", "be", "been", "being", "get", "got", "gets", "getting", "am");
    private static final Set<String> AUXILIARIES = Set.of(
            "do", "does", "did", "has", "have", "had", "will", "would", "can", "could", "may", "might", "should",
            "must", "shall");
    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "on", "in", "at", "to", "from", "with", "against", "near", "about", "over", "for", "into", "than",
            "between", "after", "before", "during", "behind", "under", "as", "by", "through", "without", "within",
            "amid", "via", "since", "until", "around", "across", "inside", "outside", "onto", "upon", "because");
    private static final int BE_REACH = 8;
    private static final int PREPOSITION_REACH = 4;

    private final Lexicon lexicon;

    ArgumentSides(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What differs in words: the argument of the question that is another one in the wording. */
    Optional<String> difference(Reading question, Reading wording, List<Link> links) {
        for (Link verb : links) {
            if (verb.inWording() && isPivot(question, verb.at()) && isPivot(wording, verb.by())) {
                Optional<Link> exchanged = exchanged(question, wording, verb, links);
                if (exchanged.isPresent()) {
                    return Optional.of(exchanged.get().said() + " in that part");
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The argument that is on the other side of the verb. One name is enough; of other words, which may stand nearly anywhere
     * in a long sentence, two have to have changed places.
     */
    private Optional<Link> exchanged(Reading question, Reading wording, Link verb, List<Link> links) {
        boolean comparing = isComparison(question, verb.at()) && isComparison(wording, verb.by());
        boolean turned = !comparing && isPassive(question.words(), verb.at()) != isPassive(wording.words(), verb.by());
        Link before = null;
        Link behind = null;
        for (Link link : links) {
            if (!link.inWording() || link == verb || !isArgument(question.words().get(link.at()))) {
                continue;
            }
            boolean first = link.at() < verb.at();
            boolean moved = first != link.by() < verb.by();
            if (moved == turned || !comparing && mayMove(question, wording, link, verb, turned)) {
                continue;
            }
            if (comparing || question.words().get(link.at()).kind() == Word.Kind.NAME) {
                return Optional.of(link);
            }
            before = first ? link : before;
            behind = first ? behind : link;
        }
        return before != null && behind != null ? Optional.of(before) : Optional.empty();
    }

    /** Whether an argument may stand on either side: where, when, with whom; what a question asks for stands in front. */
    private boolean mayMove(Reading question, Reading wording, Link link, Link verb, boolean turned) {
        String asked = preposition(question.words(), startOfGroup(question.words(), link.at()));
        String told = preposition(wording.words(), startOfGroup(wording.words(), link.by()));
        if (isFronted(question.words(), link.at(), verb.at())) {
            return true;
        }
        if (turned) {
            // in the passive voice only whoever stands behind "by" does it
            boolean agent = asked.equals("by") || told.equals("by");
            boolean aside = !asked.isEmpty() && !told.isEmpty();
            return !agent && (aside || link.at() > verb.at() || !asked.isEmpty());
        }
        return !asked.isEmpty() && !asked.equals("by");
    }

    private static boolean isFronted(List<Word> words, int at, int verb) {
        boolean asks = words.stream().limit(at).anyMatch(word -> asks(word.token().norm()));
        boolean auxiliary = false;
        for (int i = at; i < verb; i++) {
            auxiliary |= AUXILIARIES.contains(words.get(i).token().norm()) || BE.contains(words.get(i).token().norm());
        }
        return asks && auxiliary;
    }

    private static boolean isArgument(Word word) {
        return word.kind() == Word.Kind.NAME || word.kind() == Word.Kind.CONTENT;
    }

    /** Verbs, and what compares: "higher than". */
    private boolean isPivot(Reading reading, int at) {
        Word word = reading.words().get(at);
        return word.kind() == Word.Kind.CONTENT && (lexicon.canBeVerb(word.token().norm()) || isComparison(reading, at));
    }

    private static boolean isComparison(Reading reading, int at) {
        List<Word> words = reading.words();
        for (int i = at + 1; i < Math.min(words.size(), at + 5); i++) {
            if (words.get(i).token().norm().equals("than")) {
                return words.get(at).token().norm().endsWith("er") || at > 0 && words.get(at - 1).token().norm().matches("more|less");
            }
        }
        return false;
    }

    private static boolean asks(String word) {
        return word.equals("how") || word.equals("which") || word.equals("what") || word.equals("whose") || word.equals("who") || word.equals("whom");
    }

    /** The first word of the group that a word belongs to: "the [Argentine] central bank". */
    private int startOfGroup(List<Word> words, int at) {
        int start = at;
        while (start > 0) {
            Word before = words.get(start - 1);
            boolean verb = before.kind() == Word.Kind.CONTENT
                    && lexicon.isFiniteVerb(before.token().norm())
                    && !lexicon.canBeAdjective(before.token().norm());
            boolean within = before.kind() == Word.Kind.NAME
                    || before.kind() == Word.Kind.NUMBER
                    || before.kind() == Word.Kind.CONTENT && !verb && !lexicon.isOnlyVerb(before.token().norm())
                    || before.token().isDeterminer();
            if (!within || at - start >= PREPOSITION_REACH) {
                break;
            }
            start--;
        }
        return start;
    }

    private static String preposition(List<Word> words, int start) {
        if (start == 0) {
            return "";
        }
        String before = words.get(start - 1).token().norm();
        return PREPOSITIONS.contains(before) ? before : "";
    }

    private boolean isPassive(List<Word> words, int verb) {
        String norm = words.get(verb).token().norm();
        if (!lexicon.canBeParticiple(norm)) {
            return false;
        }
        if (verb + 1 < words.size() && words.get(verb + 1).token().norm().equals("by")) {
            return true;
        }
        int reach = BE.contains(words.getFirst().token().norm()) ? verb : BE_REACH;
        for (int i = verb - 1; i >= Math.max(0, verb - reach); i--) {
            String before = words.get(i).token().norm();
            if (BE.contains(before)) {
                return true;
            }
            if (AUXILIARIES.contains(before) || before.equals("who") || before.equals("that") || before.equals("which")) {
                return false;
            }
        }
        return false;
    }
}
