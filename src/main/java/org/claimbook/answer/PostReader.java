package org.claimbook.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Verdict;
import org.claimbook.language.QuestionLanguage;
import org.claimbook.matching.ClaimMatcher;
import org.claimbook.matching.Decision;
import org.claimbook.matching.Match;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Mention;
import org.claimbook.matching.reading.MessageParts;
import org.claimbook.matching.reading.NameBook;
import org.claimbook.matching.reading.Polarity;
import org.claimbook.matching.reading.Post;
import org.claimbook.matching.reading.Question;

/**
 * Finds the claims in a post: a text that states several things. Each sentence is matched on its own, as a question is; of one that
 * says who said it, what was said.
 */
@ApplicationScoped
public class PostReader {
    private final IndexKeeper index;
    private final Answerer answerer;
    private final Suggestions suggestions;
    private final Event<Answering> answerings;

    PostReader(IndexKeeper index, Answerer answerer, Suggestions suggestions, Event<Answering> answerings) {
        this.index = index;
        this.answerer = answerer;
        this.suggestions = suggestions;
        this.answerings = answerings;
    }

    /**
     * Looks for claims in a post. Each that is found counts as a question that was answered; a post without any, as one
     * that was not. Those that contradict the post come first, then those that are open.
     *
     * @param text of any length
     * @param most how many claims to name
     * @param language ISO 639-1 code of the language to offer claims in
     * @throws IndexNotReadyException while the index is still being built after a start
     */
    public ReadPost read(String text, Context context, int most, String language) {
        long start = System.nanoTime();
        ClaimMatcher matcher = index.knowledge().matcher();
        Map<String, Answer.Answered> found = new LinkedHashMap<>();
        List<String> sentences = Post.sentencesOf(text);
        MessageParts parts = matcher.parts(text, QuestionLanguage.of(text, Optional.of(language)));
        Set<String> leftOut = new LinkedHashSet<>(parts.leftOut());
        for (Question sentence : parts.lookedUp().stream().map(Question::of).toList()) {
            // an editor may have withdrawn the claim since the index last caught up
            answered(sentence, context)
                    .ifPresentOrElse(
                            answer -> found.putIfAbsent(answer.claim().slug(), answer),
                            () -> leftOut.add(sentence.text()));
        }
        sentences.stream()
                .limit(MessageParts.MOST_SENTENCES)
                .filter(sentence -> found.values().stream()
                        .noneMatch(answer -> sentence.contains(answer.question().text())))
                .forEach(sentence -> said(sentence, matcher, context, language)
                        .or(() -> deed(sentence, context))
                        .ifPresent(answer -> {
                            found.putIfAbsent(answer.claim().slug(), answer);
                            leftOut.removeIf(sentence::contains);
                        }));
        List<Answer.Answered> all = inOrder(found.values(), sentences);
        ReadPost read = new ReadPost(
                foremost(all, most),
                all.isEmpty() ? suggested(near(sentences, matcher), language) : List.of(),
                List.copyOf(leftOut),
                all.size() > most || sentences.size() > MessageParts.MOST_SENTENCES);
        tell(text, language, context, read, Duration.ofNanos(System.nanoTime() - start));
        return read;
    }

    /** Whether a sentence is a headline or a quotation that says who said it, so that nobody asks with it. */
    public static boolean saysWhoSaidIt(String sentence) {
        return SaidSentence.of(sentence).isPresent();
    }

    /** The answer to what a sentence says that somebody said. Without names it may be said of anything, so that it is not looked up. */
    private Optional<Answer.Answered> said(String sentence, ClaimMatcher matcher, Context context, String language) {
        return SaidSentence.of(sentence)
                .flatMap(said -> said.weaker()
                        .flatMap(weaker -> answered(Question.of(weaker), context))
                        .filter(PostReader::isRefuted)
                        .or(() -> readings(said, matcher)
                                .filter(reading -> !matcher.read(reading)
                                                .mentions()
                                                .isEmpty()
                                        && matcher.parts(reading, QuestionLanguage.of(reading, Optional.of(language)))
                                                .lookedUp()
                                                .contains(reading))
                                .flatMap(reading -> answered(Question.of(reading), context).stream())
                                .findFirst()))
                .map(answer -> answer.toQuestion(
                        new Asked(
                                sentence,
                                answer.question().language(),
                                answer.question().intent()),
                        answer.polarity()));
    }

    /** The readings of it, and what it comes to where an official says "we". */
    private Stream<String> readings(SaidSentence said, ClaimMatcher matcher) {
        NameBook book = index.knowledge().book();
        Stream<String> spokenFor = matcher.read(said.speaker()).mentions().stream()
                .filter(Mention::known)
                .flatMap(speaker -> book.voicesOf(speaker.key()).stream())
                .map(book::nameOf)
                .filter(whom -> !whom.equals(said.speaker()))
                .flatMap(whom -> said.spokenFor(whom).stream());
        return Stream.concat(said.readings().stream(), spokenFor);
    }

    /** The answer to the deed that a sentence tells of, quoted without what the sentence tells beside it, which was not looked up. */
    private Optional<Answer.Answered> deed(String sentence, Context context) {
        return SaidSentence.deed(sentence).flatMap(deed -> answered(Question.of(deed), context));
    }

    private static boolean isRefuted(Answer.Answered answer) {
        return answer.polarity() == Polarity.SAME
                && answer.assessment()
                        .filter(given -> given.verdict() == Verdict.REFUTED)
                        .isPresent();
    }

    private static List<Match> near(List<String> sentences, ClaimMatcher matcher) {
        List<Match> near = new ArrayList<>();
        for (String sentence : sentences.subList(0, Math.min(sentences.size(), MessageParts.MOST_SENTENCES))) {
            switch (matcher.match(Question.of(sentence), QuestionLanguage.of(sentence, Optional.empty()))) {
                case Decision.Matched matched -> near.add(matched.match());
                case Decision.Unsure unsure -> near.addAll(unsure.candidates());
                case Decision.NoMatch none -> near.addAll(none.related());
            }
        }
        return near;
    }

    private static List<Answer.Answered> inOrder(Collection<Answer.Answered> found, List<String> sentences) {
        return found.stream()
                .sorted(Comparator.comparingInt(answer -> IntStream.range(0, sentences.size())
                        .filter(i -> sentences.get(i).contains(answer.question().text()))
                        .findFirst()
                        .orElse(sentences.size())))
                .toList();
    }

    private static List<Answer.Answered> foremost(List<Answer.Answered> found, int most) {
        return found.stream()
                .sorted(Comparator.comparingInt(PostReader::agreement))
                .limit(most)
                .toList();
    }

    /** 0 where the assessment says that the sentence is wrong, 2 where it bears it out, 1 where it does neither. */
    private static int agreement(Answer.Answered answer) {
        boolean same = answer.polarity() == Polarity.SAME;
        return switch (answer.assessment().map(Assessment::verdict).orElse(Verdict.NOT_ENOUGH_EVIDENCE)) {
            case SUPPORTED -> same ? 2 : 0;
            case REFUTED -> same ? 0 : 2;
            case NOT_ENOUGH_EVIDENCE, CONFLICTING_EVIDENCE -> 1;
        };
    }

    private Optional<Answer.Answered> answered(Question sentence, Context context) {
        return answerer.lookUp(sentence, context) instanceof Answer.Answered answered
                ? Optional.of(answered)
                : Optional.empty();
    }

    private List<Suggestion> suggested(List<Match> near, String language) {
        Map<String, Match> best = new LinkedHashMap<>();
        near.stream()
                .sorted(Comparator.comparingDouble(Match::probability).reversed())
                .forEach(match -> best.putIfAbsent(match.claim(), match));
        return suggestions.of(List.copyOf(best.values()), language);
    }

    private void tell(String text, String language, Context context, ReadPost read, Duration took) {
        read.claims().forEach(answer -> answerings.fire(new Answering(context, answer, took)));
        if (read.claims().isEmpty()) {
            Asked asked = new Asked(text, language, Intent.CHECK);
            answerings.fire(new Answering(context, new Answer.Unknown(asked, read.near()), took));
        }
    }
}
