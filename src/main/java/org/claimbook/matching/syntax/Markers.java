package org.claimbook.matching.syntax;

import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;

/** Whether "only", a negation or a pronoun of a question stands at another word in a wording that has it too. */
public final class Markers {
    private static final Set<String> HIS_HER = Set.of("his", "her", "its");
    private static final Set<String> HIM_HER = Set.of("him", "her", "it");

    private final Reading question;
    private final Reading wording;
    private final int[] told;
    private final Verbs verbs;
    private final ShallowParse parse;

    /** @param told of each word of the question the index of the word of the wording that explains it; -1 where none does */
    public Markers(Reading question, Reading wording, int[] told, Verbs verbs) {
        this.question = question;
        this.wording = wording;
        this.told = told.clone();
        this.verbs = verbs;
        this.parse = verbs.parse(wording);
    }

    /** Index of the first word of the question that is marked otherwise than in the wording, or that marks another one. */
    public OptionalInt difference() {
        OptionalInt denied = deniedWithin();
        return denied.isPresent()
                ? denied
                : IntStream.range(0, told.length)
                        .filter(i -> isOnlyElsewhere(i)
                                || isNegationElsewhere(i)
                                || told[i] >= 0 && (hasOtherPronoun(i) || isOwnedInOne(i)))
                        .findFirst();
    }

    /**
     * The word of the question that one of the texts denies and the other does not, where it is not what the sentence says: "boxes that
     * are not red", "without knowing it". The opposite of that is another claim, and not this one reversed.
     */
    private OptionalInt deniedWithin() {
        int asked = onlyNegation(question);
        int stated = onlyNegation(wording);
        if (question.negated() == wording.negated() || asked >= 0 == stated >= 0) {
            return OptionalInt.empty();
        }
        if (asked >= 0) {
            return isWithin(question, asked) ? OptionalInt.of(asked) : OptionalInt.empty();
        }
        return isWithin(wording, stated)
                ? IntStream.range(0, told.length).filter(i -> told[i] > stated).findFirst()
                : OptionalInt.empty();
    }

    /** Index of the one negation of a text; -1 where it has none or several. */
    private static int onlyNegation(Reading reading) {
        int[] all = IntStream.range(0, reading.words().size())
                .filter(i -> reading.words().get(i).token().isNegation())
                .toArray();
        return all.length == 1 ? all[0] : -1;
    }

    private boolean isWithin(Reading reading, int negation) {
        ShallowParse places = verbs.parse(reading);
        int next = negation + 1;
        boolean gerund = FunctionWords.norm(reading, negation).equals("without")
                && next < reading.words().size()
                && StatementOrder.isGerund(reading, next);
        return gerund || places.at(negation).isPresupposed();
    }

    /** "Did not say that it is", "said that it is not"; "refused to fire him", "fired him for refusing". */
    private boolean isNegationElsewhere(int at) {
        if (question.words().get(at).kind() != Word.Kind.NEGATION) {
            return false;
        }
        int one = negated(question, at);
        int[] others = IntStream.range(0, wording.words().size())
                .filter(i -> wording.words().get(i).kind() == Word.Kind.NEGATION)
                .map(i -> negated(wording, i))
                .filter(i -> i >= 0)
                .toArray();
        if (one < 0
                || others.length == 0
                || told[one] < 0 && !verbs.isReporting(question.words().get(one))) {
            return false;
        }
        return told[one] >= 0
                ? IntStream.of(others).noneMatch(i -> i == told[one]) && verbs.isDeed(wording, told[one])
                : IntStream.of(others)
                                .noneMatch(
                                        i -> verbs.isReporting(wording.words().get(i)))
                        && wording.words().stream().anyMatch(verbs::isReporting);
    }

    /** The verb right behind a negation, or the auxiliary before it; -1 where it denies a noun. */
    private int negated(Reading reading, int at) {
        int next = IntStream.range(at + 1, Math.min(at + 4, reading.words().size()))
                .filter(i -> Attachments.isAnyVerb(verbs, reading, i)
                        || Verbs.isArgument(reading.words().get(i)))
                .findFirst()
                .orElse(-1);
        if (next >= 0 && Attachments.isAnyVerb(verbs, reading, next)) {
            return next;
        }
        return at > 0 && Verbs.helps(reading.words().get(at - 1)) ? at - 1 : -1;
    }

    /** "Away from his parents", "from her parents"; "turned it down", "turned him down". */
    private boolean hasOtherPronoun(int at) {
        return isOther(HIS_HER, FunctionWords.norm(question, at - 1), FunctionWords.norm(wording, told[at] - 1))
                || isOther(HIM_HER, FunctionWords.norm(question, at + 1), FunctionWords.norm(wording, told[at] + 1));
    }

    /** "The guest whose lawyer sued", "the lawyer who sued". */
    private boolean isOwnedInOne(int at) {
        return isBehindWhose(wording, told[at]) && !isOwned(question, at)
                || isBehindWhose(question, at) && !isOwned(wording, told[at]);
    }

    private boolean isBehindWhose(Reading reading, int at) {
        return FunctionWords.norm(reading, verbs.parse(reading).startOfGroup(at) - 1)
                        .equals("whose")
                && verbs.parse(reading).at(at).head();
    }

    private boolean isOwned(Reading reading, int at) {
        int before = verbs.parse(reading).startOfGroup(at) - 1;
        String norm = FunctionWords.norm(reading, before);
        return before + 1 < at
                || norm.equals("whose")
                || FunctionWords.isPossessive(norm)
                || before >= 0 && reading.words().get(before).token().possessive()
                || FunctionWords.norm(reading, at + 1).equals("of");
    }

    private static boolean isOther(Set<String> pronouns, String one, String other) {
        return pronouns.contains(one) && pronouns.contains(other) && !one.equals(other);
    }

    /** "Only a bank asked after a week", "a bank asked only after a week". */
    private boolean isOnlyElsewhere(int at) {
        if (!FunctionWords.norm(question, at).equals("only")) {
            return false;
        }
        int one = behind(question, at);
        int[] others = IntStream.range(0, wording.words().size())
                .filter(i -> FunctionWords.norm(wording, i).equals("only"))
                .map(i -> behind(wording, i))
                .toArray();
        return one >= 0
                && told[one] >= 0
                && others.length > 0
                && IntStream.of(others)
                        .noneMatch(i -> i >= 0
                                && (i == told[one]
                                        || parse.at(i).group()
                                                == parse.at(told[one]).group()));
    }

    private static int behind(Reading reading, int at) {
        return IntStream.range(at + 1, reading.words().size())
                .filter(i -> Verbs.isArgument(reading.words().get(i))
                        || reading.words().get(i).kind() == Word.Kind.NUMBER)
                .findFirst()
                .orElse(-1);
    }
}
