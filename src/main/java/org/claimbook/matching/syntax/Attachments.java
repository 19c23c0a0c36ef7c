package org.claimbook.matching.syntax;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.claimbook.matching.language.CalendarWords;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.syntax.Dependencies.Arc;
import org.claimbook.matching.syntax.Dependencies.Role;
import org.claimbook.matching.syntax.ShallowParse.Clause;
import org.claimbook.matching.syntax.ShallowParse.Place;

/**
 * Whether a word of a question surely belongs to another word there than in a wording, though both texts have all of them: "bought in
 * Norway a boat built in Malta" and "bought in Malta a boat built in Norway". Where one of the texts leaves open what a word belongs
 * to, nothing differs for sure.
 */
public final class Attachments {
    private final Reading question;
    private final Reading wording;
    /** Of each word of the question the one of the wording that explains it; -1 where none does. */
    private final int[] told;

    private final BitSet taken = new BitSet();
    private final Verbs verbs;
    private final Dependencies asked;
    private final Dependencies dependencies;
    private final ShallowParse parse;

    /** @param told of each word of the question the index of the word of the wording that explains it; -1 where none does */
    public Attachments(Reading question, Reading wording, int[] told, Verbs verbs) {
        this.question = question;
        this.wording = wording;
        this.told = told.clone();
        this.verbs = verbs;
        this.asked = verbs.dependencies(question);
        this.dependencies = verbs.dependencies(wording);
        this.parse = verbs.parse(wording);
        IntStream.of(told).filter(i -> i >= 0).forEach(taken::set);
    }

    /** Index of the first word of the question that belongs to another one in the wording. */
    public OptionalInt difference() {
        return IntStream.range(0, told.length)
                .filter(i -> told[i] >= 0 && (isElsewhere(i) || hasChangedClauses(i)))
                .findFirst();
    }

    private boolean isElsewhere(int at) {
        if (verbs.isAdverb(question.words().get(at))) {
            int one = adverbOf(question, at);
            int other = adverbOf(wording, told[at]);
            return one >= 0 && other >= 0 && taken.get(other) && told[one] != other;
        }
        List<Arc> arcs = asked.of(at);
        List<Arc> others = dependencies.of(told[at]);
        boolean comparable = !arcs.isEmpty()
                && !others.isEmpty()
                && question.words().get(at).kind() != Word.Kind.FUNCTION
                && wording.words().get(told[at]).kind() != Word.Kind.FUNCTION
                && !question.isYear(at)
                && CalendarWords.month(FunctionWords.norm(question, at)) == 0;
        if (!comparable) {
            return false;
        }
        return switch (arcs.getFirst().role()) {
            case MODIFIER, OWNER ->
                arcs.size() == 1 && tellsMoreOfOther(at, arcs.getFirst().head(), others);
            case OBLIQUE -> isBesideOtherDeed(at, arcs, others);
            case SUBJECT, OBJECT ->
                isArgumentOfOther(arcs, others)
                        || isOwnerOfSubject(at, arcs, others)
                        || isAgentOfOther(at, arcs, others);
            case CLAUSE -> isOtherClause(at, arcs, others);
        };
    }

    /** The verb that an adverb stands before, else the nearest one before it; -1 if there is none. */
    private int adverbOf(Reading reading, int at) {
        int next = at + 1;
        while (next < reading.words().size() && Verbs.helps(reading.words().get(next))) {
            next++;
        }
        if (next < reading.words().size() && isAnyVerb(verbs, reading, next)) {
            return next;
        }
        return IntStream.iterate(at - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> isAnyVerb(verbs, reading, i))
                .findFirst()
                .orElse(-1);
    }

    /** Also one so common that it says nothing by itself: "tell". */
    static boolean isAnyVerb(Verbs verbs, Reading reading, int at) {
        return verbs.isDeed(reading, at) || verbs.isLight(reading.words().get(at));
    }

    /** "Ukrainian soldiers firing at civilians", "soldiers firing at Ukrainian civilians": right before another noun. */
    private boolean tellsMoreOfOther(int at, int head, List<Arc> others) {
        Arc other = others.getFirst();
        return head == at + 1
                && others.size() == 1
                && (other.role() == Role.MODIFIER || other.role() == Role.OWNER)
                && other.head() == told[at] + 1
                && told[head] >= 0
                && taken.get(other.head())
                && !isGroup(other.head(), told[head])
                && !verbs.isDeed(wording, told[head])
                && !verbs.isDeed(question, head);
    }

    private boolean isGroup(int one, int other) {
        return parse.at(one).group() == parse.at(other).group();
    }

    /** "For hiding [in parliament] a report": nothing else can have what stands between a verb and its object. */
    private boolean isBeforeObject(int at, int verb) {
        return told[verb] >= 0
                && verb < at
                && StatementOrder.isGerund(question, verb)
                && IntStream.range(at + 1, told.length)
                        .anyMatch(i -> asked.of(i).contains(new Arc(verb, Role.OBJECT)));
    }

    private boolean isBesideOtherDeed(int at, List<Arc> arcs, List<Arc> others) {
        BitSet one = deeds(question, asked, arcs);
        BitSet other = deeds(wording, dependencies, others);
        boolean known = !one.isEmpty()
                && one.stream().allMatch(i -> isSurelyVerb(i) || isBeforeObject(at, i))
                && others.stream().allMatch(arc -> arc.role() == Role.OBLIQUE)
                && other.stream().anyMatch(taken::get)
                && other.stream()
                        .noneMatch(i -> isGerund(wording, i)
                                || isJoined(wording, i)
                                || FunctionWords.isUse(wording.words().get(i)));
        return known && one.stream().noneMatch(i -> other.get(told[i]));
    }

    /** The verbs that words may belong to, directly or by way of nouns. */
    private BitSet deeds(Reading reading, Dependencies heads, List<Arc> arcs) {
        BitSet found = new BitSet();
        BitSet seen = new BitSet();
        Deque<Arc> open = new ArrayDeque<>(arcs);
        while (!open.isEmpty()) {
            int head = open.pop().head();
            if (head != Dependencies.ROOT && !seen.get(head)) {
                seen.set(head);
                if (verbs.isDeed(reading, head)) {
                    found.set(head);
                } else {
                    open.addAll(heads.of(head));
                }
            }
        }
        return found;
    }

    private boolean isArgumentOfOther(List<Arc> arcs, List<Arc> others) {
        int head = arcs.getFirst().head();
        int other = others.getFirst().head();
        return arcs.size() == 1
                && others.size() == 1
                && head != Dependencies.ROOT
                && other != Dependencies.ROOT
                && told[head] >= 0
                && told[head] != other
                && isVerbOfBoth(head)
                && isTakenUpAsVerb(other)
                && !isGerund(wording, other)
                && !isJoined(question, head)
                && !isJoined(wording, other)
                && !isJoined(wording, told[head]);
    }

    /** "Did the bank lend its director's driver money?", where "the bank's director lent his driver money". */
    private boolean isOwnerOfSubject(int at, List<Arc> arcs, List<Arc> others) {
        Arc arc = arcs.getFirst();
        int owned = others.getFirst().head();
        return arcs.size() == 1
                && arc.role() == Role.SUBJECT
                && others.size() == 1
                && others.getFirst().role() == Role.OWNER
                && told[arc.head()] >= 0
                && taken.get(owned)
                && !isGroup(owned, told[at])
                && dependencies.of(owned).equals(List.of(new Arc(told[arc.head()], Role.SUBJECT)));
    }

    /** "Was a car with robbers stopped?", where "a car with nurses was stopped by robbers". */
    private boolean isAgentOfOther(int at, List<Arc> arcs, List<Arc> others) {
        return others.equals(List.of(new Arc(others.getFirst().head(), Role.OBLIQUE)))
                && parse.at(told[at]).preposition().equals("by")
                && verbs.isPassive(wording.words(), others.getFirst().head())
                && arcs.stream()
                        .allMatch(arc -> arc.head() != Dependencies.ROOT
                                && told[arc.head()] >= 0
                                && verbs.isDeed(question, arc.head())
                                && verbs.isDeed(wording, told[arc.head()])
                                && (told[arc.head()] != others.getFirst().head()
                                        || verbs.isPassive(question.words(), arc.head())
                                        || verbs.isElliptic(question.words(), arc.head())
                                        || verbs.isBare(question.words(), arc.head())));
    }

    /** Not the "farming" of "factory farming", nor the "made" of "made of wood", which is told by "wooden". */
    private boolean isSurelyVerb(int at) {
        return told[at] >= 0
                && isVerb(at)
                && (verbs.isDeed(wording, told[at])
                        || verbs.isInflected(FunctionWords.norm(question, at))
                                && verbs.isVerbal(wording.words().get(told[at])))
                && !(StatementOrder.isGerund(question, at) && StatementOrder.isGerund(wording, told[at]))
                && !isJoined(question, at)
                && !isJoined(wording, told[at]);
    }

    private boolean isVerbOfBoth(int at) {
        return isVerb(at) && verbs.isDeed(wording, told[at]);
    }

    private boolean isVerb(int at) {
        Word word = question.words().get(at);
        return verbs.isDeed(question, at)
                && !isGerund(question, at)
                && (verbs.canBeParticiple(word) || !verbs.isQuality(question, at))
                && !FunctionWords.isUse(word);
    }

    private boolean isTakenUpAsVerb(int at) {
        return IntStream.range(0, told.length).anyMatch(i -> told[i] == at && isVerbOfBoth(i));
    }

    /** What "came and went" did the one as well as the other. */
    private static boolean isJoined(Reading reading, int at) {
        return FunctionWords.joins(FunctionWords.norm(reading, at - 1))
                || FunctionWords.joins(FunctionWords.norm(reading, at - 2));
    }

    /** A verb of another clause: that of the sentence, or that of a clause which tells more of another noun. */
    private boolean isOtherClause(int at, List<Arc> arcs, List<Arc> others) {
        if (!verbs.isDeed(question, at) || !verbs.isDeed(wording, told[at])) {
            return false;
        }
        Place one = verbs.parse(question).at(at);
        Place other = parse.at(told[at]);
        if (one.clause() == Clause.RELATIVE && other.clause() == Clause.RELATIVE) {
            return arcs.stream().allMatch(arc -> arc.head() != Dependencies.ROOT && told[arc.head()] >= 0)
                    && others.stream().anyMatch(arc -> arc.head() != Dependencies.ROOT && taken.get(arc.head()))
                    && arcs.stream().noneMatch(arc -> others.stream()
                            .anyMatch(up -> up.head() != Dependencies.ROOT && isGroup(up.head(), told[arc.head()])));
        }
        boolean verb = isVerbOfBoth(at) && !isGerund(wording, told[at]);
        boolean kinds = one.clause() != other.clause() && one.isPresupposed() && other.isPresupposed();
        return kinds || verb && isRoot(arcs) && !isRoot(others) && isRootTakenUpElsewhere();
    }

    private static boolean isRoot(List<Arc> arcs) {
        return arcs.stream().anyMatch(arc -> arc.head() == Dependencies.ROOT);
    }

    private boolean isRootTakenUpElsewhere() {
        return IntStream.range(0, told.length)
                .anyMatch(i -> told[i] >= 0
                        && isVerbOfBoth(i)
                        && !isGerund(wording, told[i])
                        && !asked.of(i).isEmpty()
                        && !isRoot(asked.of(i))
                        && isRoot(dependencies.of(told[i])));
    }

    /** "Smoking was banned in parks" and "they banned smoking in parks" are the same; "doctors working there" work there. */
    private boolean isGerund(Reading reading, int at) {
        return StatementOrder.isGerund(reading, at)
                && (at == 0
                        || verbs.isDeed(reading, at - 1)
                        || !Verbs.isArgument(reading.words().get(at - 1)));
    }

    /** "Told a bank that Malta had paid", "told Malta that a bank had paid". */
    private boolean hasChangedClauses(int at) {
        return isFrom(at, Clause.SAYING, Clause.MAIN)
                && IntStream.range(0, told.length).anyMatch(i -> told[i] >= 0 && isFrom(i, Clause.MAIN, Clause.SAYING));
    }

    private boolean isFrom(int at, Clause one, Clause other) {
        return Verbs.isArgument(question.words().get(at))
                && !verbs.isDeed(question, at)
                && verbs.parse(question).at(at).clause() == one
                && parse.at(told[at]).clause() == other;
    }
}
