package org.claimbook.draft.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import io.quarkus.runtime.annotations.RegisterForReflection;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceModel;

/** OpenNLP's models of English, from the jars that they come in; OpenNLP makes some classes by the names that stand in them. */
@RegisterForReflection(targets = {POSTaggerFactory.class, SentenceDetectorFactory.class})
final class LanguageModels {
    private static final String NAME = "opennlp-en-ud-ewt-%s-1.3-2.5.4.bin";

    private LanguageModels() {}

    static SentenceModel sentences() {
        return read("sentence", SentenceModel::new);
    }

    static POSModel partsOfSpeech() {
        return read("pos", POSModel::new);
    }

    private interface Reader<T> {
        T read(InputStream in) throws IOException;
    }

    private static <T> T read(String model, Reader<T> reader) {
        String name = NAME.formatted(model);
        try (InputStream in = LanguageModels.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no model " + name);
            }
            return reader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
