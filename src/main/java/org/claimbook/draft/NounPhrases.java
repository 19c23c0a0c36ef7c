package org.claimbook.draft;

import java.util.Optional;
import java.util.Set;

import org.claimbook.draft.text.Sentence;
import org.claimbook.draft.text.Token;
import org.claimbook.draft.text.Words;

/** Finds phrases that name somebody: "a US official familiar with the findings". */
final class NounPhrases {
    private static final Set<String> JOINTS = Set.of("of", "for", "from", "at", "in", "with", "to", "by");
    private static final Set<String> TIMES = Set.of("""
                monday tuesday wednesday thursday friday saturday sunday january february march april may june july
                august september october november december yesterday today tonight tomorrow earlier later morning
                evening afternoon night week month year""".split("\\s+"));

    private NounPhrases() {}

    static boolean isTime(Token token) {
        return TIMES.contains(token.lower());
    }

    private static final Set<String> NO_PART = Set.of("ADP", "SCONJ", "CCONJ", "ADV", "AUX", "DET", "PRON", "PUNCT");

    private static boolean isPart(Token token) {
        return token.isWord()
                        && !isTime(token)
                        && !token.isPronoun()
                        && (token.isNounLike() || token.isCapitalised() && !NO_PART.contains(token.tag()))
                || token.text().equals("&");
    }

    /** After these somebody does something, though the tagger takes them for prepositions. */
    private static final String[] BEFORE_CLAUSES = {"after", "before", "since", "until", "as", "than", "once", "because"
    };

    /** "Morning Radio", "the Sunday Times". */
    private static boolean isTimeInName(Sentence sentence, int index) {
        return isTime(sentence.at(index))
                && sentence.at(index).isCapitalised()
                && index >= 1
                && !sentence.at(index - 1).is("on")
                && index + 1 < sentence.size()
                && sentence.at(index + 1).isCapitalised()
                && isPart(sentence.at(index + 1));
    }

    static Optional<Words> endingBefore(Sentence sentence, int end) {
        return anyEndingBefore(sentence, end)
                .filter(words -> words.first() == 0
                        || !sentence.at(words.first() - 1).tag().equals("ADP")
                        || sentence.at(words.first() - 1).is(BEFORE_CLAUSES));
    }

    /** The phrase that ends before the word at {@code end}, whatever it hangs on. */
    static Optional<Words> anyEndingBefore(Sentence sentence, int end) {
        int last = withoutBrackets(sentence, end);
        if (last >= 1 && sentence.at(last - 1).isPronoun()) {
            return Optional.of(new Words(last - 1, last));
        }
        if (last < 1 || !isPart(sentence.at(last - 1))) {
            return Optional.empty();
        }
        int first = coreBefore(sentence, last);
        while (first >= 2 && isJoint(sentence, first - 1)) {
            first = coreBefore(sentence, first - 1);
        }
        return Optional.of(new Words(first, end));
    }

    private static int withoutBrackets(Sentence sentence, int end) {
        if (end >= 1 && sentence.at(end - 1).text().equals(")")) {
            for (int i = end - 2; i >= 0; i--) {
                if (sentence.at(i).text().equals("(")) {
                    return i;
                }
            }
        }
        return end;
    }

    private static boolean isJoint(Sentence sentence, int index) {
        return JOINTS.contains(sentence.at(index).lower())
                && index >= 1
                && isPart(sentence.at(index - 1))
                && !Character.isDigit(sentence.at(index - 1).text().charAt(0));
    }

    private static int coreBefore(Sentence sentence, int end) {
        int i = end;
        while (i > 0) {
            Token token = sentence.at(i - 1);
            if (token.is("that")
                    && (!token.tag().equals("DET")
                            || sentence.at(end - 1).lower().endsWith("s"))) {
                return i;
            }
            if (token.isArticle()) {
                // "Raman and her colleagues"
                boolean withOthers = token.is("his", "her", "their", "its")
                        && i >= 3
                        && sentence.at(i - 2).is("and")
                        && isPart(sentence.at(i - 3));
                return withOthers ? coreBefore(sentence, i - 2) : i - 1;
            }
            boolean joined = token.is("and")
                    && i >= 2
                    && sentence.at(i).isCapitalised()
                    && sentence.at(i - 2).isCapitalised()
                    && isPart(sentence.at(i - 2));
            boolean participle = i >= 2
                    && token.lower().endsWith("ing")
                    && !token.isCapitalised()
                    && sentence.at(i - 2).text().equals(",");
            if (participle || !isPart(token) && !token.isPossessive() && !joined && !isTimeInName(sentence, i - 1)) {
                return i;
            }
            i--;
        }
        return 0;
    }

    static Optional<Words> startingAt(Sentence sentence, int first) {
        int i = first;
        if (i < sentence.size() && sentence.at(i).isPronoun()) {
            return Optional.of(new Words(i, i + 1));
        }
        boolean noun = false;
        while (i < sentence.size()) {
            Token token = sentence.at(i);
            boolean joint = noun
                    && JOINTS.contains(token.lower())
                    && i + 1 < sentence.size()
                    && (isPart(sentence.at(i + 1)) || sentence.at(i + 1).isArticle());
            boolean article = token.isArticle()
                    && (i == first || JOINTS.contains(sentence.at(i - 1).lower()));
            boolean attribute = i > first
                    && sentence.at(i - 1).isArticle()
                    && token.lower().matches(".*(?:ing|ed)")
                    && i + 1 < sentence.size()
                    && isPart(sentence.at(i + 1));
            if (!isPart(token)
                    && !token.isPossessive()
                    && !joint
                    && !article
                    && !attribute
                    && !isTimeInName(sentence, i)) {
                break;
            }
            noun |= isPart(token);
            i++;
        }
        return noun ? Optional.of(new Words(first, i)) : Optional.empty();
    }

    static Optional<Words> name(Sentence sentence, Words phrase) {
        Optional<Words> longest = Optional.empty();
        int first = phrase.first();
        for (int i = phrase.first(); i <= phrase.end(); i++) {
            boolean joint = i > first
                    && i + 1 < phrase.end()
                    && sentence.at(i).is("of", "for")
                    && sentence.at(i + 1).isCapitalised();
            boolean part = i < phrase.end()
                    && (joint
                            || sentence.at(i).isCapitalised() && !sentence.at(i).isArticle());
            if (!part) {
                int from = first;
                int to = i;
                longest = to > from
                                && longest.filter(words -> words.end() - words.first() >= to - from)
                                        .isEmpty()
                        ? Optional.of(new Words(from, to))
                        : longest;
                first = i + 1;
            }
        }
        return longest;
    }
}
