package org.claimbook.matching.alignment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.Alignment.Link;
import org.claimbook.matching.Intent;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Word;
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
    /** What is behind them has verbs of its own. */
    private static final Set<String> ENDING_CLAUSE = Set.of(
            "who", "that", "which", "where", "when", "because", "while", "after", "before", "if", "since", "and",
            "but");

    private static final Set<String> RELATIVE = Set.of("who", "which");
    private static final Set<String> OPPOSITE_WAYS =
            Set.of("from to", "to from", "from into", "into from", "for against", "against for");
    private static final Set<String> OPENING = Set.of("in", "of", "about", "for", "with");
    private static final Set<String> BESIDE = Set.of("with", "against", "to", "from", "about", "on", "at", "for");
    private static final Set<String> WHERE = Set.of("in", "of", "at", "on");
    private static final int PREPOSITION_REACH = 4;

    private final Lexicon lexicon;
    private final TurningWords turning;

    ArgumentSides(Lexicon lexicon, TurningWords turning) {
        this.lexicon = lexicon;
        this.turning = turning;
    }

    /** What differs in words: the argument of the question that is another one in the wording. */
    Optional<String> difference(Reading question, Reading wording, List<Link> links) {
        if (question.intent() == Intent.CHECK
                && isVerbless(question)
                && !predicates(question, wording, links)
                && !isVerbless(wording)
                && !turning.isAboutPicture(question.words())) {
            return Optional.of("that the one is the other");
        }
        for (Link deed : links) {
            if (deed.inWording()
                    && isDeed(question, deed.at())
                    && wording.words().get(deed.by()).kind() != Word.Kind.FUNCTION) {
                boolean told = isPivot(wording, deed.by());
                Optional<String> other = told ? Optional.empty() : deedBefore(wording, deed.by(), links);
                if (other.isPresent()) {
                    return other;
                }
                boolean quality = !told
                        && lexicon.canBeParticiple(
                                wording.words().get(deed.by()).token().norm());
                boolean open = quality || isOpen(wording.words(), deed.by()) && !isOpen(question.words(), deed.at());
                if (open || !told && !hasDeedInBoth(question, wording, links) && namesInOtherOrder(question, links)) {
                    return Optional.of("that it is so");
                }
            }
        }
        Optional<String> head = headUntold(question, wording, links).or(() -> ownerUntold(question, wording, links));
        if (head.isPresent()) {
            return head;
        }
        Optional<Link> swapped = compared(question, wording, links)
                .or(() -> swapped(question, wording, links))
                .or(() -> otherWay(question, wording, links))
                .or(() -> standsBeside(question, wording, links));
        if (swapped.isPresent()) {
            return Optional.of(swapped.get().said() + " in that place");
        }
        for (Link verb : links) {
            boolean named = question.words().get(verb.at()).kind() == Word.Kind.NAME;
            if (verb.inWording() && !named && isPivot(question, verb.at()) && isPivot(wording, verb.by())) {
                Optional<Link> exchanged = exchanged(question, wording, verb, links);
                if (exchanged.isPresent()) {
                    return Optional.of(exchanged.get().said() + " in that part");
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a word is the verb of a deed where it stands. */
    boolean isDeed(Reading reading, int at) {
        return reading.words().get(at).kind() == Word.Kind.CONTENT && isPivot(reading, at);
    }

    /** Whether a deed of the question is one in another text too, and not what is said of it there. */
    boolean mayStandFor(Reading question, int at, Reading text, int by) {
        return !isPivot(question, at)
                || isPivot(text, by) && !isOpen(text.words(), by)
                || !isPivot(text, by) && deedBefore(text, by, List.of()).isEmpty();
    }

    /** What stands behind "from" in the question and behind "to" in the wording. */
    private Optional<Link> otherWay(Reading question, Reading wording, List<Link> links) {
        return links.stream()
                .filter(link -> link.inWording() && isArgument(question.words().get(link.at())))
                .filter(link ->
                        OPPOSITE_WAYS.contains(preposition(question.words(), startOfGroup(question.words(), link.at()))
                                + " "
                                + preposition(wording.words(), startOfGroup(wording.words(), link.by()))))
                .findFirst();
    }

    /** Of what is compared, the one in the place of the other: "more cows than sheep". */
    private static Optional<Link> compared(Reading question, Reading wording, List<Link> links) {
        int asked = than(question);
        int told = than(wording);
        return asked < 0 || told < 0
                ? Optional.empty()
                : links.stream()
                        .filter(link ->
                                link.inWording() && isArgument(question.words().get(link.at())))
                        .filter(link -> link.at() < asked != link.by() < told)
                        .findFirst();
    }

    private static int than(Reading reading) {
        return IntStream.range(0, reading.words().size())
                .filter(i -> reading.words().get(i).token().norm().equals("than"))
                .findFirst()
                .orElse(-1);
    }

    /** Whoever does it in the question stands behind a preposition in the wording: "with him", "against him". */
    private Optional<Link> standsBeside(Reading question, Reading wording, List<Link> links) {
        return question.doer().stream()
                .flatMap(doer -> links.stream()
                        .filter(link -> link.inWording() && doer.from() <= link.at() && link.at() < doer.to()))
                .filter(link -> BESIDE.contains(preposition(wording.words(), startOfGroup(wording.words(), link.by()))))
                .findFirst();
    }

    /** Two words of which each stands among the words among which the other stands in the wording: "from A to B", "from B to A". */
    private Optional<Link> swapped(Reading question, Reading wording, List<Link> links) {
        for (Link one : links) {
            for (Link two : links) {
                boolean crossed = one.inWording()
                        && two.inWording()
                        && one.at() < two.at()
                        && one.by() > two.by()
                        && !question.words()
                                .get(one.at())
                                .stem()
                                .equals(question.words().get(two.at()).stem())
                        && !areOneName(question, one, two)
                        && !isPassiveBetween(question.words(), one.at(), two.at())
                        && !isPassiveBetween(wording.words(), two.by(), one.by());
                if (crossed) {
                    int first = alike(question, one.at(), wording, two.by());
                    int second = alike(question, two.at(), wording, one.by());
                    int straight =
                            alike(question, one.at(), wording, one.by()) + alike(question, two.at(), wording, two.by());
                    boolean names = question.words().get(one.at()).kind() == Word.Kind.NAME
                            && question.words().get(two.at()).kind() == Word.Kind.NAME;
                    boolean numbers = question.words().get(one.at()).kind() == Word.Kind.NUMBER
                            && question.words().get(two.at()).kind() == Word.Kind.NUMBER;
                    int least = names || numbers ? 1 : 2;
                    boolean exchanged = first >= least && second >= least && first + second > straight;
                    // two names in another order, and nothing beside them that is the same, may have any part
                    if (exchanged || names && straight == 0) {
                        return Optional.of(one);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /**
     * What somebody or something of the question only belongs to in the wording: "Macron's adviser" is not Macron, "the guard
     * of the clerk" not the clerk. A government and the like stand for the state that they belong to.
     */
    private Optional<String> headUntold(Reading question, Reading wording, List<Link> links) {
        for (Link link : links) {
            if (link.inWording() && isArgument(question.words().get(link.at())) && !isPivot(question, link.at())) {
                int head = head(wording, link.by());
                boolean explained = links.stream().anyMatch(other -> other.by() == head);
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

    /** Index of what belongs to a word: "Macron's adviser", "Trump supporters", "the guard of the clerk"; -1 if nothing does. */
    private int head(Reading reading, int at) {
        List<Word> words = reading.words();
        if (at + 1 < words.size() && words.get(at + 1).kind() == Word.Kind.CONTENT) {
            boolean name = words.get(at).kind() == Word.Kind.NAME;
            boolean owner = words.get(at).token().possessive()
                    || name
                            && isModifier(reading, at)
                            && lexicon.isOnlyNoun(words.get(at + 1).token().norm());
            boolean named = at + 2 < words.size() && words.get(at + 2).kind() == Word.Kind.NAME;
            if (owner && !named) {
                return at + 1;
            }
        }
        int start = startOfGroup(words, at);
        boolean of = start > 1
                && words.get(start - 1).token().norm().equals("of")
                && words.get(start - 2).kind() == Word.Kind.CONTENT;
        return of ? start - 2 : -1;
    }

    private static boolean isInPlace(Word word) {
        return isArgument(word) || word.kind() == Word.Kind.NUMBER;
    }

    /** Whose something is in the question, and not in the wording: "the king's son" is not the son of the king's nurse. */
    private Optional<String> ownerUntold(Reading question, Reading wording, List<Link> links) {
        for (Link owner : links) {
            boolean owns = owner.inWording()
                    && question.words().get(owner.at()).token().possessive()
                    && !WHERE.contains(preposition(wording.words(), startOfGroup(wording.words(), owner.by())));
            for (Link owned : links) {
                if (owns && owned.at() == owner.at() + 1 && owned.inWording()) {
                    int from = Math.min(owner.by(), owned.by());
                    int to = Math.max(owner.by(), owned.by());
                    if (IntStream.range(from + 1, to).anyMatch(i -> isDeed(wording, i))) {
                        return Optional.of(owner.said() + "’s " + owned.said());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isPassiveBetween(List<Word> words, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (words.get(i).kind() == Word.Kind.CONTENT && isPassive(words, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areOneName(Reading question, Link one, Link two) {
        return question.mentions().stream().anyMatch(name -> name.from() <= one.at() && two.at() < name.to());
    }

    /** How many of the words before and behind are the same, 0 to 2. */
    private int alike(Reading question, int at, Reading wording, int by) {
        return (same(neighbour(question, at, -1), neighbour(wording, by, -1)) ? 1 : 0)
                + (same(neighbour(question, at, 1), neighbour(wording, by, 1)) ? 1 : 0);
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }

    private boolean isSkipped(Word word) {
        String norm = word.token().norm();
        return word.kind() == Word.Kind.NAME
                || word.token().isArticle()
                || BE.contains(norm)
                || AUXILIARIES.contains(norm)
                || turning.isTitle(word);
    }

    /** Stem of the next word that is no article, auxiliary or title and not of the same name; empty at the end of the text. */
    private String neighbour(Reading reading, int at, int step) {
        int i = at + step;
        while (i >= 0 && i < reading.words().size() && isSkipped(reading.words().get(i))) {
            i += step;
        }
        return i >= 0 && i < reading.words().size() ? reading.words().get(i).stem() : "";
    }

    /** A verb of the wording in front of a deed that is a noun there: who "owns up to killings" says that they killed. */
    private Optional<String> deedBefore(Reading wording, int noun, List<Link> links) {
        List<Word> words = wording.words();
        for (int i = noun - 1; i >= 0; i--) {
            int at = i;
            Word word = words.get(i);
            if (word.kind() == Word.Kind.CONTENT
                    && isPivot(wording, i)
                    && links.stream().noneMatch(link -> link.by() == at)
                    && !turning.isSupporting(word)) {
                return Optional.of("that it is so, but only: " + word.token().surface());
            }
        }
        return Optional.empty();
    }

    /** What somebody is "to end", or is interested "in ending", has not ended. */
    private static boolean isOpen(List<Word> words, int verb) {
        String before = verb == 0 ? "" : words.get(verb - 1).token().norm();
        boolean relative = RELATIVE.contains(before) && words.get(verb - 1).kind() == Word.Kind.FUNCTION;
        return before.equals("to")
                || relative
                || words.get(verb).token().norm().endsWith("ing") && OPENING.contains(before);
    }

    private boolean hasDeedInBoth(Reading question, Reading wording, List<Link> links) {
        return links.stream()
                .anyMatch(link -> link.inWording() && isDeed(question, link.at()) && isPivot(wording, link.by()));
    }

    private static boolean namesInOtherOrder(Reading question, List<Link> links) {
        List<Link> names = links.stream()
                .filter(link ->
                        link.inWording() && question.words().get(link.at()).kind() == Word.Kind.NAME)
                .toList();
        return IntStream.range(1, names.size())
                .anyMatch(i -> names.get(i).by() < names.get(i - 1).by());
    }

    /** Whether a text says of one thing what it is, or where, and of no deed: "Is Smith the mayor?", "Smith was in Kyiv". */
    private boolean isVerbless(Reading reading) {
        boolean be = false;
        for (int i = 0; i < reading.words().size(); i++) {
            Word word = reading.words().get(i);
            String norm = word.token().norm();
            be |= BE.contains(norm);
            boolean light = word.kind() == Word.Kind.FUNCTION
                    && lexicon.canBeVerb(norm)
                    && !BE.contains(norm)
                    && !AUXILIARIES.contains(norm);
            if (light || word.kind() == Word.Kind.CONTENT && isPivot(reading, i)) {
                return false;
            }
        }
        return be;
    }

    /** Whether a quality that the question asks for is said of something in the wording too: "was very angry". */
    private boolean predicates(Reading question, Reading wording, List<Link> links) {
        return links.stream()
                .anyMatch(link -> link.inWording()
                        && question.words().get(link.at()).kind() == Word.Kind.CONTENT
                        && isQuality(wording, link.by()));
    }

    private boolean isQuality(Reading reading, int at) {
        List<Word> words = reading.words();
        return at > 0
                && lexicon.canBeAdjective(words.get(at).token().norm())
                && words.subList(Math.max(0, at - 3), at).stream()
                        .anyMatch(word -> BE.contains(word.token().norm()));
    }

    /**
     * The argument that is on the other side of the verb. One name is enough; of other words, which may stand nearly anywhere
     * in a long sentence, two have to have changed places.
     */
    private Optional<Link> exchanged(Reading question, Reading wording, Link verb, List<Link> links) {
        boolean turned = isPassive(question.words(), verb.at()) != isPassive(wording.words(), verb.by());
        Link before = null;
        Link behind = null;
        for (Link link : links) {
            if (!link.inWording()
                    || link == verb
                    || !isArgument(question.words().get(link.at()))) {
                continue;
            }
            boolean first = link.at() < verb.at();
            boolean moved = first != link.by() < verb.by();
            if (moved == turned || mayMove(question, wording, link, verb, turned)) {
                continue;
            }
            if (question.words().get(link.at()).kind() == Word.Kind.NAME) {
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
        boolean modifier = isModifier(question, link.at()) && WHERE.contains(told)
                || isModifier(wording, link.by()) && WHERE.contains(asked);
        if (modifier || isFronted(question.words(), link.at(), verb.at())) {
            return true;
        }
        if (turned) {
            // in the passive voice only whoever stands behind "by" does it
            boolean agent = asked.equals("by") || told.equals("by");
            boolean aside = !asked.isEmpty() && !told.isEmpty();
            return !agent && (aside || link.at() > verb.at() || !asked.isEmpty());
        }
        return !asked.isEmpty() && !asked.equals("by") && (!told.isEmpty() || WHERE.contains(asked));
    }

    /** "Has", "did", "also": what may stand between a name and its verb. */
    static boolean isAuxiliary(Word word) {
        return AUXILIARIES.contains(word.token().norm()) || word.token().norm().equals("also");
    }

    /** "The Italian price" is "the price in Italy". */
    private boolean isModifier(Reading reading, int at) {
        List<Word> words = reading.words();
        return at + 1 < words.size() && words.get(at + 1).kind() == Word.Kind.CONTENT && !isPivot(reading, at + 1);
    }

    private static boolean isFronted(List<Word> words, int at, int verb) {
        boolean asks =
                words.stream().limit(at).anyMatch(word -> asks(word.token().norm()));
        boolean auxiliary = false;
        for (int i = at; i < verb; i++) {
            auxiliary |= AUXILIARIES.contains(words.get(i).token().norm())
                    || BE.contains(words.get(i).token().norm());
        }
        return asks && auxiliary;
    }

    private static boolean isArgument(Word word) {
        return word.kind() == Word.Kind.NAME || word.kind() == Word.Kind.CONTENT;
    }

    /** Verbs where their form or an auxiliary shows that they are verbs here, and qualities: "was very angry". */
    private boolean isPivot(Reading reading, int at) {
        List<Word> words = reading.words();
        String norm = words.get(at).token().norm();
        boolean quality =
                words.get(at).kind() == Word.Kind.CONTENT && isQuality(reading, at) && !lexicon.canBeVerb(norm);
        if (quality) {
            return true;
        }
        if (!lexicon.canBeVerb(norm) || at > 0 && words.get(at - 1).token().isDeterminer()) {
            return false;
        }
        if (isInflected(norm)) {
            // "the Trump-related entities"
            return at == 0 || reading.text().charAt(words.get(at).token().start() - 1) != '-';
        }
        // "Were Russian drones downed?" has its verb elsewhere
        boolean behindName = at > 0
                && words.get(at - 1).kind() == Word.Kind.NAME
                && words.subList(0, at).stream()
                        .noneMatch(word -> BE.contains(word.token().norm())
                                || AUXILIARIES.contains(word.token().norm()));
        boolean beforeVerb = at + 1 < words.size()
                && words.get(at + 1).kind() == Word.Kind.CONTENT
                && lexicon.canBeVerb(words.get(at + 1).token().norm())
                && words.get(startOfGroup(words, at)).token().isDeterminer();
        return norm.endsWith("s") && behindName || !beforeVerb && isBehindAuxiliary(words, at);
    }

    private boolean isInflected(String norm) {
        return lexicon.canBeParticiple(norm) || norm.endsWith("ing") && lexicon.canBeVerb(norm);
    }

    /** "Did the bank [at the corner] close", "to close": with no other verb in between. */
    private boolean isBehindAuxiliary(List<Word> words, int at) {
        if (at > 0 && words.get(at - 1).token().norm().equals("to")) {
            return true;
        }
        for (int i = at - 1; i >= 0; i--) {
            String norm = words.get(i).token().norm();
            if (AUXILIARIES.contains(norm)) {
                return !words.get(i).token().capitalised()
                        || i == 0
                        || words.get(i).token().opensSentence();
            }
            boolean within = i == at - 1 && words.get(i).token().isDeterminer();
            if (words.get(i).kind() == Word.Kind.NAME
                    || norm.equals("and") && words.get(i + 1).kind() == Word.Kind.NAME) {
                continue;
            }
            if (within || lexicon.isOnlyVerb(norm) || BE.contains(norm) || ENDING_CLAUSE.contains(norm)) {
                return false;
            }
        }
        return false;
    }

    private static boolean asks(String word) {
        return word.equals("how")
                || word.equals("which")
                || word.equals("what")
                || word.equals("whose")
                || word.equals("who")
                || word.equals("whom");
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
                    || before.kind() == Word.Kind.CONTENT
                            && !verb
                            && !lexicon.isOnlyVerb(before.token().norm())
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

    boolean isPassive(List<Word> words, int verb) {
        String norm = words.get(verb).token().norm();
        if (!lexicon.canBeParticiple(norm)) {
            return false;
        }
        // "fell by 20" is no passive
        if (verb + 2 < words.size()
                && words.get(verb + 1).token().norm().equals("by")
                && words.get(verb + 2).kind() != Word.Kind.NUMBER) {
            return true;
        }
        for (int i = verb - 1; i >= 0; i--) {
            String before = words.get(i).token().norm();
            if (BE.contains(before)) {
                return true;
            }
            boolean verbBetween =
                    words.get(i).kind() == Word.Kind.CONTENT && isInflected(before) && !lexicon.canBeAdjective(before);
            if (verbBetween || AUXILIARIES.contains(before) || ENDING_CLAUSE.contains(before)) {
                return false;
            }
        }
        return false;
    }
}
