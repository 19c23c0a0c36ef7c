import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

import org.claimbook.answer.index.AnsweringSnapshot;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.claim.facts.FactSheet;
import org.claimbook.matching.MatchingSettings;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.likelihood.Calibration;
import org.claimbook.matching.lucene.LuceneClaimIndex;
import org.claimbook.matching.onnx.KnownVectors;
import org.claimbook.matching.onnx.MiniLmEncoder;
import org.claimbook.matching.search.ClaimIndex;
import org.claimbook.matching.search.SentenceEncoder;

/**
 * Writes the vectors of all that a start on an empty store encodes: it does what such a start does with the shipped facts, and keeps
 * what the encoder is asked. Maven runs it with the folder of the application's classes:
 * {@code java -cp … VectorsOfFacts.java <folder>}, where what is there already for
 * the same model and facts stays.
 */
final class VectorsOfFacts {
    private VectorsOfFacts() {}

    public static void main(String... args) throws IOException {
        Path file = Path.of(args[0]).resolve(KnownVectors.FILE);
        Map<String, byte[]> contents = new LinkedHashMap<>();
        CRC32C facts = new CRC32C();
        for (String name : new String(resource("facts/index.txt"), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            contents.put(name, resource(name));
            facts.update(contents.get(name));
        }
        long model = MiniLmEncoder.shippedCheckSum();
        KnownVectors before = KnownVectors.shipped();
        if (before.facts() == facts.getValue() && before.model() == model) {
            return;
        }
        try (MiniLmEncoder encoder = MiniLmEncoder.shipped()) {
            Recorder recorder = new Recorder(encoder, new TreeMap<>());
            start(FactSheet.read(contents), recorder);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                new KnownVectors(model, facts.getValue(), recorder.vectors()).write(out);
            }
        }
    }

    private static void start(FactSheet sheet, SentenceEncoder encoder) {
        Lexicon lexicon = Lexicon.english();
        try (ClaimIndex index = LuceneClaimIndex.inMemory(encoder, lexicon)) {
            IndexKeeper.update(index, sheet.claims());
            AnsweringSnapshot.of(
                            sheet.speakers(),
                            lexicon,
                            encoder,
                            index,
                            Calibration.shipped(),
                            new MatchingSettings(0.98))
                    .matcher()
                    .prepare();
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = VectorsOfFacts.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the application lacks its resource " + name);
            }
            return in.readAllBytes();
        }
    }

    private record Recorder(SentenceEncoder encoder, Map<String, float[]> vectors) implements SentenceEncoder {
        @Override
        public String name() {
            return encoder.name();
        }

        @Override
        public int dimension() {
            return encoder.dimension();
        }

        @Override
        public float[] encode(String text) {
            return vectors.computeIfAbsent(text, encoder::encode);
        }

        @Override
        public void close() {
            encoder.close();
        }
    }
}
