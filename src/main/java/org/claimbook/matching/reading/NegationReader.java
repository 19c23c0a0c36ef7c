package org.claimbook.matching.reading;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.language.Token;

/** Tells whether a text says that something is not so. */
final class NegationReader {
    private static final Set<String> AUXILIARIES = Set.of(
            "do", "does", "did", "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can",
            "could", "may", "might", "must", "should", "isn", "ain");
    /** "It is false that …" says what a "not" would say. */
    private static final Set<String> UNTRUE =
            Set.of("false", "wrong", "untrue", "incorrect", "fake", "lie", "myth", "hoax");
    /** Verbs that, with "to", say that the deed was not done (implicative verbs: Karttunen, 1971). */
    private static final Set<String> OMISSIONS = Set.of(
            "decline",
            "declined",
            "declines",
            "declining",
            "refuse",
            "refused",
            "refuses",
            "refusing",
            "fail",
            "failed",
            "fails",
            "failing",
            "neglected");
    /** To deny that it was so is to say that it was not so. */
    private static final Set<String> DENIALS = Set.of("deni", "disput", "refut", "rebut", "debunk", "disavow");
    /** To clear somebody of a deed is to say that it was not done by them. */
    private static final Set<String> CLEARING = Set.of("clear", "absolv", "exoner", "acquit");
    /** They deny only where it is an allegation that they are said of. */
    private static final Set<String> TURNING_DOWN =
            Set.of("reject", "dismiss", "contradict", "contest", "wave", "brush", "shrug", "discredit");

    private static final Set<String> ALLEGATIONS =
            Set.of("claim", "alleg", "accus", "charg", "stori", "rumor", "rumour", "suggest", "report");
    /** Behind them stands a thing and no deed: "the dispute over the island". */
    private static final Set<String> BEFORE_THINGS = Set.of("a", "an", "the", "this", "that", "in", "no", "any", "of");

    private static final Set<String> PASSIVE = Set.of("is", "are", "was", "were", "be", "been", "being", "get", "got");
    private static final Set<String> SILENCE = Set.of("silent", "silence", "mum");
    private static final int REACH = 5;

    private static final Set<String> RELATIVE = Set.of("which", "who");

    private final Lexicon lexicon;
    private final List<Token> tokens;

    NegationReader(Lexicon lexicon, List<Token> tokens) {
        this.lexicon = lexicon;
        this.tokens = tokens;
    }

    boolean negated() {
        int count = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (isNegation(i) || isDenial(i) || SILENCE.contains(word(i))) {
                count++;
            }
        }
        return count % 2 == 1;
    }

    /** Whether the text says that somebody denies something, which is true or not whatever is denied. */
    boolean denies() {
        return IntStream.range(0, tokens.size()).anyMatch(this::isDenial);
    }

    private boolean isDenial(int at) {
        String stem = lexicon.stem(word(at));
        if (DENIALS.contains(stem)) {
            // who "was denied a visa" denied nothing, and nor did the visa
            return !BEFORE_THINGS.contains(word(at - 1)) && !PASSIVE.contains(word(at - 1));
        }
        if (CLEARING.contains(stem)) {
            return follows(at, word -> word.equals("of"));
        }
        return TURNING_DOWN.contains(stem)
                && (word(at + 1).equals("that") || follows(at, word -> ALLEGATIONS.contains(lexicon.stem(word))));
    }

    private boolean follows(int at, Predicate<String> what) {
        return IntStream.rangeClosed(at + 1, at + REACH).mapToObj(this::word).anyMatch(what);
    }

    /** Whether the word at an index turns the meaning round and says nothing else. */
    boolean isNegation(int at) {
        String word = word(at);
        if (UNTRUE.contains(word)) {
            return word(at + 1).equals("that");
        }
        if (OMISSIONS.contains(word)) {
            return word(at + 1).equals("to");
        }
        if (!tokens.get(at).isNegation()) {
            return false;
        }
        return switch (word) {
            case "not" -> !contracted(at) && !word(at - 1).equals("or") && turnsSentence(at);
            case "no", "zero" -> at + 1 < tokens.size() && !tokens.get(at + 1).numeric() && !saysFirst(at);
            case "nor" ->
                tokens.stream().limit(at).noneMatch(token -> token.norm().equals("neither"));
            case "nothing" -> !word(at + 1).equals("but");
            default -> true;
        };
    }

    /** "No team before Morocco won" says that Morocco was the first that did. */
    private boolean saysFirst(int at) {
        return IntStream.rangeClosed(at + 2, at + REACH)
                .anyMatch(before ->
                        word(before).equals("before") && !word(before + 1).isEmpty());
    }

    /** "Didn't she win?" expects the same yes as "Did she win?". */
    private boolean contracted(int at) {
        return at == 1
                && AUXILIARIES.contains(word(0))
                && tokens.get(0).end() == tokens.get(1).start();
    }

    /** The "not" of "it did not hit it" counts, that of "a target not close to it" or "one which is not near" does not. */
    private boolean turnsSentence(int at) {
        if (word(at + 1).equals("only")) {
            return false;
        }
        boolean inVerbGroup = AUXILIARIES.contains(word(at - 1)) || AUXILIARIES.contains(word(at + 1));
        boolean inRelativeClause = RELATIVE.contains(word(at - 2)) && at > 2;
        boolean beforeVerb = lexicon.canBeVerb(word(at + 1)) && !lexicon.canBeAdjective(word(at + 1));
        boolean inQuestion = AUXILIARIES.contains(word(0));
        // "did the old bank not close": nothing before it can be the verb that "not" stands behind
        boolean onlyVerb = inQuestion
                && (lexicon.canBeVerb(word(at + 1)) && IntStream.range(1, at).noneMatch(i -> lexicon.canBeVerb(word(i)))
                        || lexicon.canBeParticiple(word(at + 1))
                                && IntStream.range(1, at).noneMatch(i -> lexicon.canBeParticiple(word(i))));
        // "appeared not to buy it", "told them not to buy it"; "whether or not to buy it" has been told before
        boolean ofDeed = word(at + 1).equals("to") && lexicon.canBeVerb(word(at + 2));
        return at == 0
                || onlyVerb
                || (inVerbGroup && !inRelativeClause)
                || ofDeed
                || (beforeVerb && (inQuestion || at > 1));
    }

    private String word(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).norm() : "";
    }
}
