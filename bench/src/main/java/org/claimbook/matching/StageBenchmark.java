package org.claimbook.matching;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import org.claimbook.matching.reading.Question;
import org.claimbook.matching.reading.QuestionReader;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.search.Candidate;
import org.claimbook.matching.search.Sought;

/** Each stage of the matcher by itself, on questions in turn. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class StageBenchmark {
    private static final int QUESTIONS = 300;

    private BenchStore store;
    private ClaimMatcher matcher;
    private QuestionReader reader;
    private CandidateJudge judge;
    private List<Asked> asked;
    private ClaimMatcher encoding;
    private int turn;
    private int turns;

    private record Asked(Question question, Reading reading, float[] vector, List<Candidate> candidates) {}

    @Setup
    public void open() {
        store = new BenchStore();
        matcher = store.matcher();
        encoding = store.matcher(store.encoder);
        reader = store.reader();
        judge = store.judge();
        asked = store.questions.questions().stream()
                .limit(QUESTIONS)
                .map(this::ask)
                .toList();
        // the words of the candidates are known from here on, as to a service that has prepared itself
        for (Asked question : asked) {
            verify(question);
            matcher.match(question.question());
            encoding.match(question.question());
        }
    }

    private Asked ask(String text) {
        Reading reading = reader.read(text);
        float[] vector = store.encoder.encode(text);
        return new Asked(
                Question.of(text), reading, vector, store.index.search(Sought.of(text, vector), ClaimMatcher.JUDGED));
    }

    @TearDown
    public void close() {
        store.close();
    }

    private Asked next() {
        turn = (turn + 1) % asked.size();
        return asked.get(turn);
    }

    @Benchmark
    public Object read() {
        return reader.read(next().question().text());
    }

    @Benchmark
    public Object encode() {
        return store.encoder.encode(next().question().text());
    }

    @Benchmark
    public Object retrieve() {
        Asked question = next();
        return store.index.search(Sought.of(question.question().text(), question.vector()), ClaimMatcher.JUDGED);
    }

    /** Slots and features of all candidates, those included that a decision can do without. */
    @Benchmark
    public Object verify() {
        return verify(next());
    }

    private Object verify(Asked question) {
        CandidateJudge.Verdicts verdicts = judge.judge(question.reading(), question.candidates());
        return List.of(verdicts.possible(), verdicts.refused(Integer.MAX_VALUE));
    }

    /** All of a question, with its embedding. */
    @Benchmark
    public Object whole() {
        String text = next().question().text();
        // white space behind it is no part of a question, but hides that it was asked before
        return encoding.match(Question.of(text + " ".repeat(1 + turns++ / asked.size())));
    }

    /** A question that was asked before, with the claims as they were then. */
    @Benchmark
    public Object repeated() {
        return matcher.match(next().question());
    }
}
