package org.claimbook.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;

import org.claimbook.matching.alignment.WordAligner;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.language.Tokenizer;
import org.claimbook.matching.likelihood.Calibration;
import org.claimbook.matching.likelihood.Features;
import org.claimbook.matching.likelihood.RankedCandidate;
import org.claimbook.matching.likelihood.Ranker;
import org.claimbook.matching.likelihood.WordVectors;
import org.claimbook.matching.multilingual.WordingMatcher;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.MessageParts;
import org.claimbook.matching.reading.MessageReader;
import org.claimbook.matching.reading.NameBook;
import org.claimbook.matching.reading.Post;
import org.claimbook.matching.reading.Preamble;
import org.claimbook.matching.reading.Question;
import org.claimbook.matching.reading.QuestionReader;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Shorthand;
import org.claimbook.matching.reading.TextNormalizer;
import org.claimbook.matching.search.Candidate;
import org.claimbook.matching.search.ClaimDocument;
import org.claimbook.matching.search.ClaimIndex;
import org.claimbook.matching.search.Remembered;
import org.claimbook.matching.search.Respeller;
import org.claimbook.matching.search.SentenceEncoder;
import org.claimbook.matching.search.Sought;
import org.claimbook.matching.slot.Slot;

/**
 * Finds the claim that a question means: reads the question, retrieves candidates, verifies every slot, reckons the
 * probability and decides. Thread-safe.
 */
public final class ClaimMatcher {
    /** So many claims are ranked. */
    private static final int RANKED = 20;
    /** So many of the nearest are judged: the claim that is meant is as good as never further down, and judging costs. */
    static final int JUDGED = 12;

    private static final int SENTENCES = 6;

    private static final String ENGLISH = "en";

    private static final int DECISIONS = 5_000;
    private static final int RECENT = 64;

    private final QuestionReader reader;
    private final Respeller respeller;
    private final MessageReader messages;
    private final SentenceEncoder encoder;
    private final ClaimIndex index;
    private final CandidateJudge judge;
    private final Ranker ranker;
    private final Decider decider;
    private final WordingMatcher wordingMatcher;
    private final WordingDecider wordings;

    private final Cache<String, Known> decisions = Remembered.atMost(DECISIONS).build();
    /** What is read of a text may be asked again as part of it, and said in it many times. */
    private final Cache<Said, Known> recent = Remembered.atMost(RECENT).build();

    /** What a reading depends on. */
    private record Said(String text, Intent intent) {}

    /** A decision, and the change of the index up to which it holds. */
    private record Known(long change, Decision decision) {}

    /**
     * @param book the names that the store knows; a matcher is made anew when they change
     * @param slots what has to agree, see {@code Slots.all}
     * @param aligner explains questions word by word; only what is explained is answered
     */
    public ClaimMatcher(
            Lexicon lexicon,
            NameBook book,
            SentenceEncoder encoder,
            ClaimIndex index,
            List<Slot> slots,
            WordAligner aligner,
            Calibration calibration,
            MatchingSettings settings) {
        this.reader = new QuestionReader(lexicon, book, index::writtenAsName);
        this.respeller = new Respeller(lexicon, book, index);
        this.messages = new MessageReader(
                lexicon, this::read, this::isMatched, reading -> match(reading) instanceof Decision.Matched);
        this.encoder = encoder;
        this.index = index;
        WordVectors vectors = new WordVectors(encoder);
        this.judge =
                new CandidateJudge(reader, book, slots, aligner, new Features(lexicon, index, vectors), calibration);
        this.ranker = new Ranker(lexicon, index, vectors, calibration.ranking());
        this.decider = new Decider(calibration.threshold(settings.targetPrecision()), judge::reading);
        this.wordingMatcher = new WordingMatcher(index, book.names());
        this.wordings = new WordingDecider(wordingMatcher);
    }

    /**
     * What the store has on a question. A text of several sentences means the sentence that matches best, as long as the
     * claim is about all that the whole text names.
     */
    public Decision match(Question question) {
        return remembered(decisions, question.text(), () -> decide(question));
    }

    private <T> Decision remembered(Cache<T, Known> cache, T key, Supplier<Decision> decide) {
        long change = index.change();
        Known known = cache.getIfPresent(key);
        if (known != null && known.change() == change) {
            return known.decision();
        }
        Decision decision = decide.get();
        cache.put(key, new Known(change, decision));
        return decision;
    }

    /**
     * What the store has on a question in a language. In other languages than English it is answered only if it is asked in the
     * words of a wording in that language, and offered what is near.
     *
     * @param language ISO 639-1 code
     */
    public Decision match(Question question, String language) {
        if (language.equals(ENGLISH)) {
            return match(question);
        }
        Reading reading = reader.read(Tokenizer.beginning(Post.plain(question.plain()), Question.MOST_WORDS));
        return reading.intent() == Intent.SMALLTALK ? match(question) : wordings.decide(reading, language);
    }

    /**
     * What is asked in one message: its statements and questions that can be looked up each by itself. The message itself
     * where there are not several, or where all of it is one claim.
     *
     * @param language ISO 639-1 code
     */
    public MessageParts asked(Question message, String language) {
        return language.equals(ENGLISH)
                ? messages.asked(message.text())
                : wordingParts(language).asked(message.plain());
    }

    /**
     * What a text of any length is made of.
     *
     * @param language ISO 639-1 code
     */
    public MessageParts parts(String text, String language) {
        return language.equals(ENGLISH)
                ? messages.parts(text)
                : wordingParts(language).of(text);
    }

    private WordingParts wordingParts(String language) {
        return new WordingParts(wordingMatcher, language, part -> match(Question.of(part), language));
    }

    private Decision decide(Question question) {
        Reading whole = read(question.text());
        Decision decision = match(whole);
        if (decision instanceof Decision.Matched) {
            return decision;
        }
        List<String> sentences = Post.sentences(whole.text());
        if (sentences.size() < 2) {
            return decision;
        }
        return sentences.stream()
                .limit(SENTENCES)
                .map(this::read)
                .map(this::match)
                .filter(part -> part instanceof Decision.Matched matched && aboutAllOf(whole, matched.match()))
                .max(Comparator.comparingDouble(
                        part -> ((Decision.Matched) part).match().probability()))
                .orElse(decision);
    }

    /**
     * Settles the index, reads all its claims, and reckons the vectors of their words, so that the first questions need not
     * wait for it. Takes a second for some hundred claims the first time; questions can be asked meanwhile. Interrupting the thread
     * ends it early.
     */
    public void prepare() {
        index.settle();
        for (ClaimDocument claim : index.claims(CandidateJudge.CACHED_CLAIMS)) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            judge.prepare(claim);
        }
    }

    private Decision match(Reading reading) {
        return remembered(recent, new Said(reading.text(), reading.intent()), () -> {
            List<Candidate> candidates = candidates(reading);
            return decider.decide(reading, judge.judge(reading, candidates), candidates);
        });
    }

    private boolean isMatched(String text) {
        return match(Question.of(text)) instanceof Decision.Matched;
    }

    private boolean aboutAllOf(Reading whole, Match match) {
        return candidates(whole).stream()
                .filter(candidate -> candidate.claim().id().equals(match.claim()))
                .map(candidate -> judge.reading(candidate.claim()))
                .anyMatch(claim -> whole.mentions().stream()
                        .allMatch(mention -> claim.names().contains(mention.key())
                                || claim.words().containsAll(mention.words())));
    }

    /** What a text says, without looking for a claim. */
    public Reading read(String text) {
        String plain = Preamble.strip(Shorthand.writtenOut(Post.plain(TextNormalizer.normalized(text))));
        return reader.read(respeller.respell(Tokenizer.beginning(plain, Question.MOST_WORDS)));
    }

    private List<Candidate> candidates(Reading reading) {
        return asksNothing(reading) ? List.of() : index.search(sought(reading), JUDGED);
    }

    private Sought sought(Reading reading) {
        List<String> sentences = Post.sentences(reading.text());
        boolean one = sentences.isEmpty() || sentences.equals(List.of(reading.text()));
        return new Sought(
                reading.text(),
                encoder.encode(reading.text()),
                one
                        ? List.of()
                        : sentences.stream()
                                .limit(SENTENCES)
                                .map(encoder::encode)
                                .toList());
    }

    /**
     * The claims that a text is most likely about, whether or not they say the same; their scores are shares of the
     * likelihood.
     *
     * @param limit at most so many, at least 1
     */
    public List<Candidate> near(String text, int limit) {
        Reading reading = read(text);
        return ranked(reading, index.search(sought(reading), Math.max(limit, RANKED))).stream()
                .map(RankedCandidate::candidate)
                .limit(limit)
                .toList();
    }

    private List<RankedCandidate> ranked(Reading reading, List<Candidate> candidates) {
        return ranker.rank(reading, candidates, judge::reading);
    }

    private static boolean asksNothing(Reading reading) {
        return reading.intent() == Intent.SMALLTALK || reading.stems().isEmpty();
    }

    /** What was found out about a question on the way to a decision; for evaluation and for explaining a miss. */
    public Trace trace(Question question) {
        long start = System.nanoTime();
        Reading reading = read(question.text());
        long read = System.nanoTime();
        encoder.encode(reading.text());
        long encoded = System.nanoTime();
        List<Candidate> found = asksNothing(reading) ? List.of() : index.search(sought(reading), RANKED);
        List<RankedCandidate> ranked = ranked(reading, found);
        long retrieved = System.nanoTime();
        CandidateJudge.Verdicts verdicts = judge.judge(reading, found.subList(0, Math.min(JUDGED, found.size())));
        List<Judgement> judgements = new ArrayList<>(verdicts.possible());
        judgements.addAll(verdicts.refused(JUDGED));
        long judged = System.nanoTime();
        return new Trace(
                decide(question),
                ranked,
                judgements,
                Map.of(
                        Trace.Stage.READ, read - start,
                        Trace.Stage.ENCODE, encoded - read,
                        Trace.Stage.RETRIEVE, retrieved - encoded,
                        Trace.Stage.VERIFY, judged - retrieved));
    }
}
