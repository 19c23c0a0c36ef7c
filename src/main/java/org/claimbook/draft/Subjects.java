package org.claimbook.draft;

import java.util.Optional;
import java.util.Set;

import org.claimbook.draft.text.Sentence;
import org.claimbook.draft.text.Token;
import org.claimbook.draft.text.Words;

/** Finds who does what a verb says. */
final class Subjects {
    private static final int LONGEST_APPOSITION = 16;
    private static final int DEEPEST = 6;

    /** Before "to say": who does that says nothing. */
    private static final String[] NOT_SAYING = {
        "appeared", "appears", "seemed", "seems", "declined", "declines", "refused", "refuses", "failed", "fails"
    };

    private Subjects() {}

    /**
     * Who does something.
     *
     * @param words those that name who it is
     * @param first where all that is said about who it is begins: "the fire chief, Maria Delgado"
     */
    record Subject(Words words, int first) {
        static Subject of(Words words) {
            return new Subject(words, words.first());
        }
    }

    /** Who does what the verb at {@code verb} says; empty where that cannot be told, or where it is not done. */
    static Optional<Subject> of(Sentence sentence, int verb) {
        return of(sentence, verb, DEEPEST);
    }

    private static Optional<Subject> of(Sentence sentence, int verb, int depth) {
        if (depth == 0) {
            return Optional.empty();
        }
        boolean going = sentence.at(verb).lower().endsWith("ing");
        boolean progressive = false;
        int i = verb - 1;
        while (i >= 0 && isBetween(sentence.at(i))) {
            if (isBe(sentence.at(i)) && !going || sentence.at(i).is("not", "n't", "never")) {
                return Optional.empty();
            }
            progressive |= isBe(sentence.at(i));
            i--;
        }
        if (i < 0) {
            return Optional.empty();
        }
        return beforeVerb(sentence, verb, i, progressive, depth);
    }

    /** @param i index of the last word before the verb that does not belong to it */
    private static Optional<Subject> beforeVerb(Sentence sentence, int verb, int i, boolean progressive, int depth) {
        boolean going = sentence.at(verb).lower().endsWith("ing");
        Token before = sentence.at(i);
        if (before.is("to") && i >= 1) {
            // what somebody appears to say is what the writer thinks
            return sentence.at(i - 1).is(NOT_SAYING) ? Optional.empty() : of(sentence, i - 1, depth - 1);
        }
        if (before.is("and", "but", "or") || going && before.is("by", "in", "while", "after", "before", "when")) {
            return ofVerbBefore(sentence, i, depth);
        }
        if (before.text().equals(",")) {
            return going ? ofVerbBefore(sentence, i, depth) : besideApposition(sentence, i);
        }
        if (before.is("who", "which") || before.is("that") && !before.tag().equals("DET")) {
            int end = i >= 1 && sentence.at(i - 1).text().equals(",") ? i - 1 : i;
            return NounPhrases.anyEndingBefore(sentence, end).map(Subject::of);
        }
        if (going && !progressive) {
            return Optional.empty();
        }
        return withRelativeClause(sentence, i + 1)
                .map(Subject::words)
                .or(() -> ModifiedPhrases.endingBefore(sentence, i + 1))
                .or(() -> NounPhrases.endingBefore(sentence, i + 1)
                        .filter(words -> !ModifiedPhrases.isWithin(sentence, words)))
                .filter(words -> !isAsked(sentence, words))
                .map(Subject::of);
    }

    /** "whether US intelligence had confirmed": nobody says that it did. */
    private static boolean isAsked(Sentence sentence, Words subject) {
        return subject.first() >= 1
                && sentence.at(subject.first() - 1).is("whether", "if", "unless", "what", "how", "why");
    }

    /** Who does what the verb before the word at {@code index} says. */
    static Optional<Subject> ofVerbBefore(Sentence sentence, int index) {
        return ofVerbBefore(sentence, index, DEEPEST);
    }

    private static boolean isBetween(Token token) {
        return token.tag().equals("AUX")
                || token.tag().equals("ADV") && !token.isCapitalised()
                || token.is("not", "also", "later", "earlier", "has", "have", "had", "n't", "previously", "himself");
    }

    private static boolean isBe(Token token) {
        return token.is("is", "are", "was", "were", "been", "be", "being");
    }

    private static Optional<Subject> ofVerbBefore(Sentence sentence, int index, int depth) {
        Optional<Subject> nearest = Optional.empty();
        for (int i = index - 1; i >= 0; i--) {
            if (sentence.at(i).tag().equals("VERB") && !sentence.isQuoted(i)) {
                Optional<Subject> subject = of(sentence, i, depth - 1);
                // "The board said it would act but said": who is meant by "it" stands further left
                if (subject.isEmpty() || !sentence.at(subject.get().first()).isPronoun()) {
                    return nearest.isPresent() && subject.isEmpty() ? nearest : subject;
                }
                nearest = nearest.isEmpty() ? subject : nearest;
            }
        }
        return nearest;
    }

    /** "Rustem Umerov, a negotiator, said": the comma at {@code comma} closes what stands beside the name. */
    private static Optional<Subject> besideApposition(Sentence sentence, int comma) {
        for (int i = comma - 1; i > 0 && comma - i < LONGEST_APPOSITION; i--) {
            if (sentence.at(i).isQuote()) {
                return Optional.empty();
            }
            if (sentence.at(i).text().equals(",")) {
                boolean beside = sentence.at(i + 1).isArticle()
                        || Set.of("ADV", "ADP").contains(sentence.at(i + 1).tag())
                        || sentence.at(i + 1).tag().equals("VERB")
                        || sentence.at(i + 1).is("who", "whose", "which")
                        || sentence.at(i + 1).isNounLike();
                return beside ? apposed(sentence, i, comma) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Of "the fire chief, Maria Delgado" and "Maria Delgado, the fire chief" the name. */
    private static Optional<Subject> apposed(Sentence sentence, int comma, int end) {
        // "Carl Roe, 54, of Pine Street, said"
        if (comma >= 3
                && sentence.at(comma - 1).tag().equals("NUM")
                && sentence.at(comma - 2).text().equals(",")) {
            return apposed(sentence, comma - 2, end);
        }
        boolean name = sentence.tokens().subList(comma + 1, end).stream()
                .allMatch(token -> token.isCapitalised() && !token.isArticle());
        return NounPhrases.endingBefore(sentence, comma)
                .map(words -> new Subject(
                        name && !isName(sentence, words) ? new Words(comma + 1, end) : words, words.first()));
    }

    private static boolean isName(Sentence sentence, Words words) {
        return sentence.at(words.end() - 1).isCapitalised();
    }

    /** "An official who was not authorised to speak acknowledged". */
    private static Optional<Subject> withRelativeClause(Sentence sentence, int end) {
        boolean clause = false;
        for (int i = end - 1; i > 0; i--) {
            Token token = sentence.at(i);
            if (token.is("who")) {
                return clause
                        ? NounPhrases.endingBefore(sentence, i).map(words -> Subject.of(new Words(words.first(), end)))
                        : Optional.empty();
            }
            clause |= Set.of("VERB", "AUX").contains(token.tag());
            if (!token.isWord()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
