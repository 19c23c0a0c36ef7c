package org.claimbook.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.reading.KnownName;
import org.claimbook.matching.reading.NameBook;
import org.claimbook.matching.reading.QuestionReader;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.search.ClaimDocument;
import org.claimbook.matching.search.ClaimReading;

/** The names and claims of store.yaml, read once for all tests. */
public final class SmallStore {
    public static final Lexicon LEXICON = Lexicon.english();
    public static final NameBook BOOK;
    static final QuestionReader READER;
    private static final List<ClaimDocument> CLAIMS;

    private record StoreFile(List<KnownName> names, List<ClaimDocument> claims) {}

    static {
        try (InputStream in = SmallStore.class.getResourceAsStream("/matching/store.yaml")) {
            StoreFile file = new ObjectMapper(new YAMLFactory()).readValue(in, StoreFile.class);
            BOOK = new NameBook(file.names(), LEXICON);
            CLAIMS = file.claims();
            READER = new QuestionReader(LEXICON, BOOK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SmallStore() {}

    public static List<ClaimDocument> claims() {
        return CLAIMS;
    }

    public static ClaimDocument claim(String id) {
        return CLAIMS.stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("store.yaml has no claim " + id));
    }

    public static ClaimReading readingOf(String id) {
        return ClaimReading.of(claim(id), READER, BOOK);
    }

    /** A claim of one wording, which is not in the store. */
    public static ClaimReading readingOfText(String text) {
        return ClaimReading.of(ClaimDocument.of("told", text), READER, BOOK);
    }

    public static Reading read(String text) {
        return READER.read(text);
    }
}
