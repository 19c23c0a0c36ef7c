package org.claimbook.draft;

import java.util.Optional;
import java.util.Set;

import org.claimbook.draft.text.Sentence;
import org.claimbook.draft.text.Token;
import org.claimbook.draft.text.Words;

/** Finds what was said, to the right and to the left of the words of saying. */
record Contents(SpeechWords words) {
    private static final int REACH = 14;
    private static final Set<String> WITH_ADDRESSEE = Set.of("tell", "warn", "ask", "assure", "remind", "inform");

    private static final String[] ADDRESSED = {"me", "us", "him", "her", "them", "you", "everyone", "everybody"};

    Optional<Words> after(Sentence sentence, int verb, String base) {
        int first = begin(sentence, verb, base);
        return trimmed(sentence, first, end(sentence, first));
    }

    private static int begin(Sentence sentence, int verb, String base) {
        int next = verb + 1;
        boolean loose = next < sentence.size()
                && (sentence.at(next).tag().equals("ADP")
                        || sentence.at(next).tag().equals("ADV")
                        || NounPhrases.isTime(sentence.at(next))
                        || WITH_ADDRESSEE.contains(base));
        for (int i = next; i < Math.min(sentence.size(), verb + REACH); i++) {
            Token token = sentence.at(i);
            boolean subject = i + 1 < sentence.size()
                    && Set.of("VERB", "AUX").contains(sentence.at(i + 1).tag());
            if (token.text().equals(":") || token.is("that") && !subject && (i == next || loose)) {
                return i + 1;
            }
            if (token.text().equals(",")
                    && i + 1 < sentence.size()
                    && sentence.at(i + 1).tag().equals("NUM")) {
                continue;
            }
            if (!token.isWord() && !token.isPossessive()
                    || token.is("and", "or", "whether", "if")
                    || token.tag().equals("VERB") && !followsNoun(sentence, i)) {
                break;
            }
        }
        return WITH_ADDRESSEE.contains(base) ? afterAddressee(sentence, next) : afterTime(sentence, next);
    }

    /** Of "said on Friday he was tired" where "he was tired" begins; but "said Friday was a sad day". */
    private static int afterTime(Sentence sentence, int first) {
        int i = first;
        while (i + 1 < sentence.size()
                && (NounPhrases.isTime(sentence.at(i))
                        || sentence.at(i).is("on", "late", "early", "last", "this")
                                && NounPhrases.isTime(sentence.at(i + 1)))) {
            i++;
        }
        boolean begins = i < sentence.size()
                && (sentence.at(i).isWord() || sentence.at(i).isQuote())
                && !Set.of("VERB", "AUX", "ADP", "NUM").contains(sentence.at(i).tag());
        return begins ? i : first;
    }

    private static int afterAddressee(Sentence sentence, int next) {
        boolean pronoun = next < sentence.size() && sentence.at(next).is(ADDRESSED);
        int after = pronoun
                ? next + 1
                : NounPhrases.startingAt(sentence, next)
                        .map(Words::end)
                        .filter(end -> end < sentence.size()
                                && !Set.of("AUX", "VERB")
                                        .contains(sentence.at(end).tag()))
                        .orElse(next);
        while (after < sentence.size()
                && (NounPhrases.isTime(sentence.at(after)) || sentence.at(after).is("this", "on", "last"))) {
            after++;
        }
        return after < sentence.size() && sentence.at(after).text().equals(",") ? after + 1 : after;
    }

    /** Where what begins at {@code first} ends: at the end of the sentence, or where somebody else's words or another clause begin. */
    int end(Sentence sentence, int first) {
        for (int i = first; i < sentence.size(); i++) {
            if (sentence.isQuoted(i) || i == first) {
                continue;
            }
            Token token = sentence.at(i);
            boolean more = i + 1 < sentence.size();
            if (token.text().equals(";")
                    || token.is("by") && more && isGoing(sentence.at(i + 1))
                    || token.text().equals(",")
                            && more
                            && (beginsClause(sentence, i + 1) || attributes(sentence, i + 1))
                    || token.is("and", "but")
                            && more
                            && (sentence.at(i + 1).is("has", "have", "had", "is", "was", "are", "were")
                                    || isGoing(sentence.at(i + 1)))) {
                return i;
            }
        }
        return sentence.size();
    }

    /** "a social media post that": after a noun the tagger takes some nouns for verbs. */
    private static boolean followsNoun(Sentence sentence, int index) {
        return sentence.at(index - 1).tag().equals("NOUN");
    }

    private static boolean isGoing(Token token) {
        return token.lower().endsWith("ing") && token.tag().equals("VERB");
    }

    /** Where a clause ends after which the main clause goes on: "the allegation that soldiers had voted twice could not be verified". */
    static int clauseEnd(Sentence sentence, int first) {
        boolean verb = false;
        for (int i = first; i < sentence.size(); i++) {
            boolean auxiliary = sentence.at(i).tag().equals("AUX");
            if (verb && auxiliary && !sentence.isQuoted(i)) {
                return i;
            }
            verb |= sentence.at(i).tag().equals("VERB")
                    || auxiliary
                            && i + 1 < sentence.size()
                            && !Set.of("VERB", "AUX", "ADV", "PART")
                                    .contains(sentence.at(i + 1).tag());
        }
        return sentence.size();
    }

    private static boolean beginsClause(Sentence sentence, int index) {
        Token token = sentence.at(index);
        if (token.is("while", "whereas", "although")) {
            return true;
        }
        return token.is("and", "but")
                && sentence.tokens().subList(index, sentence.size()).stream()
                        .takeWhile(each -> !each.text().equals(","))
                        .anyMatch(
                                each -> each.tag().equals("VERB") || each.tag().equals("AUX"));
    }

    /** Whether an attribution that closes the sentence begins there: "according to X", "X said". */
    private boolean attributes(Sentence sentence, int index) {
        if (sentence.at(index).is("according") || countering(sentence, index)) {
            return true;
        }
        Optional<Words> name = NounPhrases.startingAt(sentence, index);
        int verb = name.map(Words::end).orElse(index);
        while (verb < sentence.size()
                && (sentence.at(verb).tag().equals("AUX")
                        || sentence.at(verb).tag().equals("ADV")
                        || isBracketed(sentence, verb))) {
            verb++;
        }
        return name.isPresent()
                && verb < sentence.size()
                && words.verb(sentence.at(verb)).isPresent()
                && endsAfter(
                        sentence,
                        verb,
                        words.verb(sentence.at(verb)).orElseThrow().base());
    }

    private static boolean isBracketed(Sentence sentence, int index) {
        Token token = sentence.at(index);
        return token.text().equals("(")
                || token.text().equals(")")
                || index >= 1 && sentence.at(index - 1).text().equals("(");
    }

    /** ", countering Moscow's allegation": a participle that begins what the writer adds. */
    private static boolean countering(Sentence sentence, int index) {
        return sentence.at(index).lower().endsWith("ing")
                && sentence.at(index).is("countering", "contradicting", "echoing", "citing");
    }

    /** Whether nothing follows the verb that could have been said: the end, a time, a place. */
    boolean endsAfter(Sentence sentence, int verb, String base) {
        int i = verb + 1;
        if (WITH_ADDRESSEE.contains(base)) {
            boolean pronoun = i < sentence.size() && sentence.at(i).is(ADDRESSED);
            i = pronoun
                    ? i + 1
                    : NounPhrases.startingAt(sentence, i).map(Words::end).orElse(i);
        }
        while (i < sentence.size()) {
            Token token = sentence.at(i);
            if (token.isQuote() || Set.of(".", ",", ";", "!", "?").contains(token.text())) {
                return true;
            }
            if (token.tag().equals("ADP") && !token.is("that")) {
                i = NounPhrases.startingAt(sentence, i + 1).map(Words::end).orElse(i + 1);
            } else if (token.tag().equals("ADV")
                    || NounPhrases.isTime(token)
                    || token.is("last", "this", "on")
                    || token.tag().equals("NUM")) {
                i++;
            } else {
                return false;
            }
        }
        return true;
    }

    /** Whether something is said in the words, and not only something named: "told a story", "wrote a report", "said so". */
    static boolean hasClause(Sentence sentence, Words content) {
        return sentence.isQuoted(content.first())
                || sentence.tokens().subList(content.first(), content.end()).stream()
                        .anyMatch(token -> token.isQuote()
                                || token.tag().equals("VERB")
                                || token.tag().equals("AUX"));
    }

    /** Of "according to Carl Roe, harbour master of Aldwick, it was late" where "it was late" begins. */
    static int afterApposition(Sentence sentence, int comma) {
        if (comma + 1 < sentence.size()
                && sentence.at(comma).text().equals(",")
                && sentence.at(comma - 1).isCapitalised()
                && (sentence.at(comma + 1).isArticle()
                        || sentence.at(comma + 1).tag().equals("NOUN"))) {
            for (int i = comma + 1; i < sentence.size(); i++) {
                if (sentence.at(i).text().equals(",")) {
                    return i;
                }
                if (Set.of("VERB", "AUX", "PRON").contains(sentence.at(i).tag()) || !isInPhrase(sentence.at(i))) {
                    break;
                }
            }
        }
        return comma;
    }

    private static boolean isInPhrase(Token token) {
        return token.isWord() || token.isPossessive();
    }

    /** "on Friday", "in a statement": when and where, but not what. */
    static boolean isAside(Sentence sentence, Words content) {
        return sentence.at(content.first()).tag().equals("ADP") && !hasClause(sentence, content);
    }

    Optional<Words> before(Sentence sentence, int end) {
        return trimmed(sentence, 0, end);
    }

    /** The same without marks around it; of a quotation only what is quoted. */
    static Optional<Words> trimmed(Sentence sentence, int first, int end) {
        int from = first;
        int to = Math.min(end, sentence.size());
        while (from < to && !sentence.at(from).isWord() && !sentence.at(from).isQuote()) {
            from++;
        }
        while (from < to
                && Set.of(",", ".", ";", ":", "--", "—", "–", "!", "?")
                        .contains(sentence.at(to - 1).text())) {
            to--;
        }
        if (from < to && sentence.at(from).isQuote()) {
            int close = from + 1;
            while (close < to && !sentence.at(close).isQuote()) {
                close++;
            }
            if (close >= to - 1) {
                from++;
                to = Math.min(close, to);
                while (from < to && sentence.at(to - 1).text().equals(",")) {
                    to--;
                }
            }
        }
        return from < to ? Optional.of(new Words(from, to)) : Optional.empty();
    }
}
