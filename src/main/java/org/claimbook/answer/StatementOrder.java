package org.claimbook.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.claimbook.claim.Claim;
import org.claimbook.claim.Stance;
import org.claimbook.claim.Statement;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.language.Quantities;
import org.claimbook.matching.language.Quantity;
import org.claimbook.matching.language.Token;
import org.claimbook.matching.language.Tokenizer;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Mention;
import org.claimbook.matching.reading.NameBook;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;

/** Puts first the statements that answer what a question asks for; otherwise the editors' order stands. */
public final class StatementOrder {
    /** "91 Ukrainian drones": how many words behind a number may still be what it counts. */
    private static final int COUNTED_WITHIN = 3;

    /** "Moscow claims", "does Russia still say", "Kyiv's answer": how far behind a name the speaking may stand. */
    private static final int SPEAKS_WITHIN = 2;

    private static final Set<Intent> ASKS_FOR_WORDS = Set.of(Intent.WHAT_SAID, Intent.REACTIONS);

    private static final Set<String> WORDS = Set.of("""
                repli answer react reaction respond respons statement word comment remark view opinion position
                stanc tell call describ put conclud""".split("\\s+"));

    private static final Map<Stance, Set<String>> SPEAKING = Map.of(
            Stance.SUPPORT, Set.of("say", "claim", "alleg", "accus", "confirm", "insist", "maintain", "assert"),
            Stance.DENY, Set.of("deni", "reject", "disput", "contest", "refut", "contradict"),
            Stance.QUERY, Set.of("doubt", "question"));

    private final Lexicon lexicon;
    private final NameBook book;

    StatementOrder(Lexicon lexicon, NameBook book) {
        this.lexicon = lexicon;
        this.book = book;
    }

    List<Statement> order(Reading question, Claim claim) {
        if (question.intent() == Intent.CHECK) {
            return claim.statements();
        }
        Set<String> asked = question.contentStems();
        Optional<Stance> stance = stance(question);
        return claim.statements().stream()
                .sorted(Comparator.<Statement>comparingInt(s -> number(question, s))
                        .thenComparingInt(s -> voice(question, s))
                        .thenComparingInt(s -> stance.isPresent() && s.stance() == stance.get() ? 1 : 0)
                        .thenComparingInt(s -> attribution(question, s))
                        .thenComparingInt(s -> sharedStems(asked, s))
                        .reversed())
                .toList();
    }

    private int number(Reading question, Statement statement) {
        if (question.intent() != Intent.HOW_MANY) {
            return 0;
        }
        List<Token> tokens = Tokenizer.tokens(statement.text());
        Set<String> asked = question.contentStems();
        return Quantities.in(tokens).stream()
                .filter(quantity -> !quantity.isYear())
                .mapToInt(quantity -> counts(quantity, tokens, asked) ? 2 : 1)
                .max()
                .orElse(0);
    }

    private boolean counts(Quantity quantity, List<Token> tokens, Set<String> asked) {
        int to = Math.min(tokens.size(), quantity.to() + COUNTED_WITHIN);
        return tokens.subList(quantity.to(), to).stream().anyMatch(token -> asked.contains(lexicon.stem(token.norm())));
    }

    private int voice(Reading question, Statement statement) {
        if (question.intent() == Intent.WHO) {
            return 0;
        }
        Set<String> voices = book.voicesOf(statement.speaker().slug());
        Optional<String> speaking = question.mentions().stream()
                .filter(mention -> speaks(question, mention))
                .map(Mention::key)
                .findFirst();
        if (speaking.isPresent()) {
            return nearness(speaking.get(), statement, voices) + 2;
        }
        if (!ASKS_FOR_WORDS.contains(question.intent())) {
            return 0;
        }
        int asDoer = question.doer()
                .map(doer -> nearness(doer.key(), statement, voices))
                .orElse(0);
        boolean named = question.mentions().stream()
                .filter(mention -> !lastWord(question, mention).token().possessive())
                .anyMatch(mention -> voices.contains(mention.key()));
        return asDoer > 0 ? asDoer + 1 : named ? 1 : 0;
    }

    /** 2 for the one that is named, 1 for those who speak in its name. */
    private static int nearness(String named, Statement statement, Set<String> voices) {
        return statement.speaker().slug().equals(named) ? 2 : voices.contains(named) ? 1 : 0;
    }

    private static boolean speaks(Reading question, Mention mention) {
        int to = Math.min(question.words().size(), mention.to() + SPEAKS_WITHIN);
        return question.words().subList(mention.to(), to).stream()
                .map(Word::stem)
                .anyMatch(StatementOrder::isOfSpeaking);
    }

    /** Whether a word tells of speaking, whatever is said. */
    public static boolean isOfSpeaking(String stem) {
        return WORDS.contains(stem) || SPEAKING.values().stream().anyMatch(stems -> stems.contains(stem));
    }

    private static Word lastWord(Reading question, Mention mention) {
        return question.words().get(mention.to() - 1);
    }

    /** The side that "who says so", "who denies it" asks for. */
    public static Optional<Stance> stance(Reading question) {
        if (question.intent() != Intent.WHO) {
            return Optional.empty();
        }
        // "say" carries no meaning of its own elsewhere, so that it is not among the content stems
        Set<String> stems = question.words().stream().map(Word::stem).collect(Collectors.toSet());
        return SPEAKING.entrySet().stream()
                .filter(side -> side.getValue().stream().anyMatch(stems::contains))
                .map(Map.Entry::getKey)
                .sorted(Comparator.reverseOrder())
                .findFirst()
                .map(side -> saysNot(question) ? opposite(side) : side);
    }

    /** "Who denies it" asks for those who deny, "who does not deny it" for the others: only the word "not" turns it. */
    private static boolean saysNot(Reading question) {
        return question.words().stream().anyMatch(word -> word.kind() == Word.Kind.NEGATION);
    }

    private static Stance opposite(Stance stance) {
        return switch (stance) {
            case SUPPORT -> Stance.DENY;
            case DENY -> Stance.SUPPORT;
            case QUERY, COMMENT -> stance;
        };
    }

    private static int attribution(Reading question, Statement statement) {
        return question.intent() == Intent.SOURCE && !statement.via().isEmpty() ? 1 : 0;
    }

    private int sharedStems(Set<String> asked, Statement statement) {
        Set<String> said = Tokenizer.tokens(statement.text()).stream()
                .map(token -> lexicon.stem(token.norm()))
                .collect(Collectors.toSet());
        return (int) asked.stream().filter(said::contains).count();
    }
}
