package org.claimbook.answer;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.claimbook.answer.index.AnsweringSnapshot;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Revision;
import org.claimbook.claim.Statement;
import org.claimbook.claim.history.ClaimHistory;
import org.claimbook.claim.store.Claims;
import org.claimbook.language.QuestionLanguage;
import org.claimbook.matching.Decision;
import org.claimbook.matching.Match;
import org.claimbook.matching.reading.MessageParts;
import org.claimbook.matching.reading.Polarity;
import org.claimbook.matching.reading.Question;
import org.claimbook.matching.reading.Reading;

/** Answers questions from the store. */
@ApplicationScoped
public class Answerer {
    /** The claim itself and some beside it, of which the three nearest of its topic are offered. */
    private static final int NEAR = 12;

    private final IndexKeeper index;
    private final Claims claims;
    private final ClaimHistory history;
    private final Suggestions suggestions;
    private final Event<Answering> answerings;

    Answerer(
            IndexKeeper index,
            Claims claims,
            ClaimHistory history,
            Suggestions suggestions,
            Event<Answering> answerings) {
        this.index = index;
        this.claims = claims;
        this.history = history;
        this.suggestions = suggestions;
        this.answerings = answerings;
    }

    /**
     * Answers {@code question} with the claim that has the same truth conditions, or says that there is none.
     *
     * @throws IndexNotReadyException while the index is still being built after a start
     */
    public Answer answer(Question question, Context context) {
        long start = System.nanoTime();
        Answer answer = find(question, context);
        answerings.fire(new Answering(context, answer, Duration.ofNanos(System.nanoTime() - start)));
        return answer;
    }

    /**
     * Answers each of the questions in one message, in their order; one answer where two of them mean the same claim. Where
     * there are statements among them, what is on record comes first.
     *
     * @return exactly one answer to a message that is no list of questions
     * @throws IndexNotReadyException while the index is still being built after a start
     */
    public Answers answers(Question message, Context context) {
        Set<String> told = new HashSet<>();
        String language = QuestionLanguage.of(message.plain(), message.language());
        MessageParts parts = index.knowledge().matcher().asked(message, language);
        List<Question> questions =
                parts.lookedUp().stream().map(message::saying).toList();
        boolean list = questions.stream().allMatch(part -> part.plain().endsWith("?"));
        List<Answer> answers = questions.stream()
                .map(question -> answer(question, context))
                .filter(answer -> !(answer instanceof Answer.Answered answered)
                        || told.add(answered.claim().slug() + answered.polarity()))
                .sorted(Comparator.comparing(answer -> !list && !(answer instanceof Answer.Answered)))
                .toList();
        return new Answers(answers, parts.leftOut());
    }

    /**
     * What a message is made of, each part of which {@link #answers} looks up if there are several.
     * @throws IndexNotReadyException while the index is still being built after a start
     */
    public MessageParts parts(String message) {
        return index.knowledge().matcher().parts(message, QuestionLanguage.of(message, Optional.empty()));
    }

    /**
     * What {@link #answer} would answer, without being counted as a question that somebody asked.
     *
     * @throws IndexNotReadyException while the index is still being built after a start
     */
    public Answer lookUp(Question question, Context context) {
        return find(question, context);
    }

    /**
     * What the store has on a claim that somebody picked, the statements first that answer {@code question}.
     *
     * @param slug the claim's
     * @param question what was asked before the claim was picked, or else the claim's own text
     * @return empty if there is no published claim of that name
     * @throws IndexNotReadyException while the index is still being built after a start
     */
    public Optional<Answer.Answered> picked(String slug, Question question, Context context) {
        AnsweringSnapshot knowledge = index.knowledge();
        Optional<Claim> stored = claims.bySlug(slug);
        return published(stored, context).map(claim -> {
            Reading reading = knowledge.matcher().match(question).reading();
            String language = QuestionLanguage.of(question.plain(), question.language());
            Asked asked = new Asked(question.text(), question.language().orElse(language), reading.intent(), language);
            Optional<Assessment> assessment = assessment(claim, context);
            Map<String, Claim> near = suggestions.published(near(claim, knowledge));
            return new Answer.Answered(
                    asked,
                    claim,
                    assessment,
                    dissent(claim, assessment, near, context),
                    order(knowledge).order(reading, claim),
                    Polarity.SAME,
                    1,
                    List.of(),
                    suggestions.beside(claim, List.of(), near, context.offered(asked)));
        });
    }

    private static Stream<String> near(Claim claim, AnsweringSnapshot knowledge) {
        return knowledge.matcher().near(claim.text(), NEAR).stream()
                .map(candidate -> candidate.claim().id());
    }

    /** Another verdict on the claim, or on one that is near because it has the same words. */
    private List<Dissent> dissent(Claim claim, Optional<Assessment> cited, Map<String, Claim> near, Context context) {
        List<Claim> alike = near.values().stream()
                .filter(other -> !other.slug().equals(claim.slug()) && Dissents.sameWords(claim, other))
                .flatMap(other ->
                        context.asOf().isEmpty() ? Stream.of(other) : published(Optional.of(other), context).stream())
                .toList();
        return cited.map(assessment -> Dissents.from(claim, assessment, alike)).orElse(List.of());
    }

    /**
     * What the store has on a claim, in the editors' order.
     *
     * @return empty if it is not published
     * @throws IndexNotReadyException while the index is still being built after a start
     */
    public Optional<Answer.Answered> asStored(Claim claim, Context context) {
        String text = claim.text();
        int end = text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), Question.MAX_LENGTH / 2));
        return picked(claim.slug(), Question.of(text.substring(0, end)), context);
    }

    /** Claims to begin with, each by a phrasing to tap, at most {@code number}. */
    public List<Suggestion> examples(int number, String language) {
        return suggestions.examples(number, language);
    }

    /** A claim as it is offered. */
    public Suggestion suggestion(Claim claim, String language) {
        return suggestions.of(claim, language);
    }

    private Answer find(Question question, Context context) {
        AnsweringSnapshot knowledge = index.knowledge();
        String readIn = QuestionLanguage.of(question.plain(), question.language());
        Decision decision = knowledge.matcher().match(question, readIn);
        String language = question.language().orElse(readIn);
        Asked asked = new Asked(question.text(), language, decision.reading().intent(), readIn);
        return switch (decision) {
            case Decision.Matched matched -> answered(asked, matched, knowledge, context);
            case Decision.Unsure unsure ->
                new Answer.Ambiguous(asked, suggestions.of(unsure.candidates(), context.offered(asked)));
            case Decision.NoMatch none ->
                new Answer.Unknown(asked, suggestions.of(none.related(), context.offered(asked)));
        };
    }

    /**
     * The claim as it was at the time asked for. Empty where an editor has withdrawn it since the index last caught up, and
     * where it was not published, or not assessed, at that time.
     */
    private Optional<Claim> published(Optional<Claim> stored, Context context) {
        Optional<Claim> now = stored.flatMap(claim -> claim.mergedInto() == null
                        ? Optional.of(claim)
                        : claims.replacement(claim.slug()).flatMap(claims::bySlug))
                .filter(claim -> claim.status() == ClaimStatus.PUBLISHED);
        return context.asOf()
                .map(then -> now.flatMap(claim -> history.asOf(claim.slug(), then))
                        .map(Revision::claim)
                        .filter(claim -> claim.status() == ClaimStatus.PUBLISHED)
                        .filter(claim -> claim.assessmentAsOf(then.day()).isPresent()))
                .orElse(now);
    }

    private static Optional<Assessment> assessment(Claim claim, Context context) {
        return context.asOf().map(then -> claim.assessmentAsOf(then.day())).orElseGet(claim::currentAssessment);
    }

    private Answer answered(Asked asked, Decision.Matched matched, AnsweringSnapshot knowledge, Context context) {
        Match match = matched.match();
        Set<String> nearby = new LinkedHashSet<>(matched.near());
        matched.others().forEach(other -> nearby.add(other.claim()));
        Set<String> all = new HashSet<>(nearby);
        all.add(match.claim());
        Map<String, Claim> stored = claims.withSlugs(all);
        Map<String, Claim> near = suggestions.published(nearby, stored);
        return published(Optional.ofNullable(stored.get(match.claim())), context)
                .<Answer>map(claim -> answered(asked, matched, claim, near, knowledge, context))
                .orElseGet(() ->
                        new Answer.Unknown(asked, suggestions.of(matched.others(), near, context.offered(asked))));
    }

    private Answer answered(
            Asked asked,
            Decision.Matched matched,
            Claim claim,
            Map<String, Claim> near,
            AnsweringSnapshot knowledge,
            Context context) {
        Match match = matched.match();
        Optional<Assessment> assessment = assessment(claim, context);
        List<Dissent> dissent = dissent(claim, assessment, near, context);
        List<Statement> statements = order(knowledge).order(matched.reading(), claim);
        return new Answer.Answered(
                asked,
                claim,
                assessment,
                dissent,
                statements,
                match.polarity(),
                match.probability(),
                match.reasons(),
                suggestions.beside(claim, matched.others(), near, context.offered(asked)),
                asked.verifiable()
                        ? leads(knowledge, claim, context)
                                .of(
                                        asked.text(),
                                        matched.reading(),
                                        claim,
                                        assessment,
                                        dissent,
                                        statements,
                                        match.polarity())
                        // how it is asked is read in English only
                        : Lead.onRecord(claim, assessment, dissent));
    }

    /** The same with a first line to a question that asks on about its claim. */
    public Answer.Answered askedOn(Answer.Answered shown, Reading question, Context context) {
        return shown.withLead(leads(index.knowledge(), shown.claim(), context)
                .asksOn(question, shown, shown.polarity() == Polarity.REVERSED));
    }

    private Leads leads(AnsweringSnapshot knowledge, Claim claim, Context context) {
        return new Leads(
                knowledge.lexicon(),
                knowledge.book(),
                knowledge.matcher()::read,
                said -> whether(knowledge, said, claim, context));
    }

    /** What another claim says of whether it is so what somebody said. */
    private Optional<Lead.Whether> whether(AnsweringSnapshot knowledge, String said, Claim besides, Context context) {
        Decision decision = knowledge.matcher().match(Question.of(said));
        return decision instanceof Decision.Matched matched
                ? published(claims.bySlug(matched.match().claim()), context)
                        .filter(claim -> !claim.slug().equals(besides.slug()))
                        .map(claim -> {
                            Optional<Assessment> assessment = assessment(claim, context);
                            return new Lead.Whether(
                                    claim,
                                    matched.match().polarity() == Polarity.REVERSED,
                                    Lead.Standing.of(assessment, List.of()),
                                    assessment.map(Assessment::asOf).orElse(null));
                        })
                : Optional.empty();
    }

    private static StatementOrder order(AnsweringSnapshot knowledge) {
        return new StatementOrder(knowledge.lexicon(), knowledge.book());
    }
}
