package org.claimbook.matching.onnx;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the encoder does to a question before its network runs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class WordPieceBenchmark {
    private static final String QUESTION =
            "Did Ukrainian long-range drones target the president's residence in the Novgorod region?";

    private WordPiece wordPiece;

    @Setup
    public void open() throws Exception {
        JsonNode tokenizer = new ObjectMapper()
                .readTree(MiniLmEncoder.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json"));
        Map<String, Integer> vocabulary = new HashMap<>();
        tokenizer
                .at("/model/vocab")
                .properties()
                .forEach(
                        token -> vocabulary.put(token.getKey(), token.getValue().asInt()));
        wordPiece = new WordPiece(vocabulary);
    }

    @Benchmark
    public long[] wordPiece() {
        return wordPiece.ids(QUESTION, MiniLmEncoder.MAX_TOKENS);
    }
}
