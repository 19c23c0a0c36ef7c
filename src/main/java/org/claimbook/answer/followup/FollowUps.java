package org.claimbook.answer.followup;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.claimbook.answer.Answer;
import org.claimbook.answer.Answerer;
import org.claimbook.answer.Asked;
import org.claimbook.answer.Context;
import org.claimbook.answer.StatementOrder;
import org.claimbook.answer.index.AnsweringSnapshot;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Stance;
import org.claimbook.claim.Statement;
import org.claimbook.language.QuestionLanguage;
import org.claimbook.matching.Decision;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.language.Tokenizer;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Mention;
import org.claimbook.matching.reading.NameBook;
import org.claimbook.matching.reading.Polarity;
import org.claimbook.matching.reading.Question;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;

/**
 * Reads "and what did Kyiv say?", "who says so?", "since when?" against the claim that was talked about. A question with a
 * subject of its own is left alone: to answer it with another claim would be worse than not to see that it follows up.
 */
@ApplicationScoped
public class FollowUps {
    private static final Pattern CONNECTED =
            Pattern.compile("(?:and|but|so|or|ok|okay|what about|how about)\\b.*", Pattern.DOTALL);

    private final IndexKeeper index;
    private final Answerer answerer;
    private final Utterances utterances;

    FollowUps(IndexKeeper index, Answerer answerer, Utterances utterances) {
        this.index = index;
        this.answerer = answerer;
        this.utterances = utterances;
    }

    /**
     * The answer, if a question asks on about a claim, in English or, in the usual words, in other languages.
     *
     * @param slug the claim that was talked about
     * @param pointed whether the asker points at it, by a reply to the answer that showed it
     * @throws IndexNotReadyException while the index is still being built after a start
     */
    public Optional<FollowUp> about(String slug, Question asked, boolean pointed, Context context) {
        Question question = utterances.asksOn(asked).orElse(asked);
        AnsweringSnapshot knowledge = index.knowledge();
        Decision alone = knowledge.matcher().match(question);
        Reading reading = alone.reading();
        boolean connected = pointed
                || CONNECTED
                        .matcher(question.plain().strip().toLowerCase(Locale.ROOT))
                        .matches();
        boolean standsAlone = alone instanceof Decision.Matched;
        return answerer.picked(slug, question, context)
                .filter(answered -> followsUp(knowledge, reading, answered.claim(), connected, standsAlone))
                .map(answered -> inPoint(knowledge.book(), reading, answered, asked, context));
    }

    /**
     * Whether the question is about no claim that it names itself, so that nothing can be looked up without knowing what was
     * talked about.
     *
     * @throws IndexNotReadyException while the index is still being built after a start
     */
    public boolean lacksSubject(Question question) {
        Question read = utterances.asksOn(question).orElse(question);
        Reading reading = index.knowledge().matcher().match(read).reading();
        return reading.intent() != Intent.SMALLTALK
                && reading.mentions().stream().allMatch(this::isNoName)
                && reading.quantities().isEmpty()
                && ownStems(reading).isEmpty();
    }

    /** "legit" and "truth" are no everyday words, so that they look like names. */
    private boolean isNoName(Mention mention) {
        return !mention.known() && mention.words().stream().allMatch(utterances::isAboutClaims);
    }

    private boolean followsUp(
            AnsweringSnapshot knowledge, Reading reading, Claim claim, boolean connected, boolean standsAlone) {
        if (reading.intent() == Intent.SMALLTALK
                || reading.words().isEmpty()
                || !namesOf(claim, knowledge.book()).containsAll(reading.mentionKeys())
                || judgesSomebody(reading)) {
            return false;
        }
        Set<String> own = ownStems(reading);
        if (own.isEmpty() && reading.quantities().isEmpty()) {
            return connected || !standsAlone;
        }
        return connected
                && !standsAlone
                && reading.intent() != Intent.CHECK
                && stemsOf(claim, knowledge.lexicon()).containsAll(own);
    }

    /** "Is Trump lying?" and "Does the CIA know?" have a subject of their own, other than "Did Trump confirm it?". */
    private static boolean judgesSomebody(Reading reading) {
        return reading.intent() == Intent.CHECK
                && !reading.mentions().isEmpty()
                && !reading.contentStems().stream().allMatch(StatementOrder::isOfSpeaking);
    }

    /** What the question itself says about the world. */
    private Set<String> ownStems(Reading reading) {
        return reading.contentStems().stream()
                .filter(stem -> !utterances.isAboutClaims(stem) && !StatementOrder.isOfSpeaking(stem))
                .collect(Collectors.toSet());
    }

    private static Set<String> stemsOf(Claim claim, Lexicon lexicon) {
        return Stream.concat(
                        Stream.of(claim.text()), claim.statements().stream().map(Statement::text))
                .flatMap(text -> Tokenizer.tokens(text).stream())
                .map(token -> lexicon.stem(token.norm()))
                .collect(Collectors.toSet());
    }

    private static Set<String> namesOf(Claim claim, NameBook book) {
        Set<String> names = new HashSet<>();
        claim.entities().forEach(entity -> names.addAll(book.voicesOf(entity.slug())));
        claim.statements()
                .forEach(statement ->
                        names.addAll(book.voicesOf(statement.speaker().slug())));
        return names;
    }

    private FollowUp inPoint(
            NameBook book, Reading reading, Answer.Answered answered, Question asked, Context context) {
        Predicate<Statement> asksFor = asked(book, reading, answered.statements());
        List<Statement> found = answered.statements().stream().filter(asksFor).toList();
        boolean checks = reading.intent() == Intent.CHECK;
        Asked read = new Asked(
                asked.text(),
                QuestionLanguage.of(asked.plain(), asked.language()),
                checks && !reading.mentions().isEmpty() ? Intent.WHAT_SAID : reading.intent());
        Polarity polarity = checks && asksForOpposite(reading) ? Polarity.REVERSED : Polarity.SAME;
        Answer.Answered inPoint = answerer.askedOn(answered.toQuestion(read, polarity), reading, context);
        return found.isEmpty()
                ? new FollowUp(inPoint, false, StatementOrder.stance(reading).isPresent())
                : new FollowUp(inPoint.withStatements(found), true, false);
    }

    private boolean asksForOpposite(Reading reading) {
        // "false" says nothing of the world, so that it is not among the content stems
        return reading.words().stream().map(Word::stem).anyMatch(utterances::saysFalse) != reading.negated();
    }

    private static Predicate<Statement> asked(NameBook book, Reading reading, List<Statement> statements) {
        for (Mention mention : reading.mentions()) {
            Predicate<Statement> byThem =
                    statement -> book.voicesOf(statement.speaker().slug()).contains(mention.key());
            if (statements.stream().anyMatch(byThem)) {
                return byThem;
            }
        }
        Optional<Stance> side = StatementOrder.stance(reading);
        if (side.isPresent()) {
            return statement -> statement.stance() == side.get();
        }
        return reading.intent() == Intent.WHEN ? statement -> statement.saidOn() != null : statement -> false;
    }
}
