package org.claimbook.matching.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.language.Token;
import org.claimbook.matching.language.Tokenizer;
import org.claimbook.matching.multilingual.Stems;
import org.claimbook.matching.search.ClaimDocument;
import org.claimbook.matching.search.Formulation;
import org.claimbook.matching.search.SentenceEncoder;
import org.claimbook.matching.search.Wording;

/**
 * How a claim stands in the Lucene index: one document for each wording in another language than English, one for each
 * formulation in English, and behind them one that holds the claim itself, all in one block.
 */
final class ClaimDocuments {
    static final String CLAIM = "claim";
    static final String KIND = "kind";
    static final String TEXT = "text";
    static final String VECTOR = "vector";
    private static final String STEM = "stem";
    private static final String WORD = "word";
    private static final String CAPITAL = "capital";
    private static final String SMALL = "small";
    private static final String BODY = "body";
    private static final String WHOLE = "WHOLE";
    private static final String NAME = "name";
    private static final String WORDING = "WORDING";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SentenceEncoder encoder;
    private final Lexicon lexicon;
    private final Stems stems = new Stems();

    ClaimDocuments(SentenceEncoder encoder, Lexicon lexicon) {
        this.encoder = encoder;
        this.lexicon = lexicon;
    }

    SentenceEncoder encoder() {
        return encoder;
    }

    static Term term(String id) {
        return new Term(CLAIM, id);
    }

    static Term stem(String stem) {
        return new Term(STEM, stem);
    }

    /** A stem of wordings in another language than English. */
    static Term stem(String language, String stem) {
        return new Term(STEM + "_" + language, stem);
    }

    /** A known name that a claim is about. */
    static Term name(String id) {
        return new Term(NAME, id);
    }

    static Term word(String word) {
        return new Term(WORD, word);
    }

    static Term capital(String word) {
        return new Term(CAPITAL, word);
    }

    static Term small(String word) {
        return new Term(SMALL, word);
    }

    /** The term of the documents that hold whole claims. */
    static Term whole() {
        return new Term(KIND, WHOLE);
    }

    static Query allClaims() {
        return new TermQuery(whole());
    }

    List<Document> documentsOf(ClaimDocument claim) {
        List<Document> block = new ArrayList<>();
        // first, so that the others stand where they do without them
        claim.wordings().forEach(wording -> block.add(document(claim, wording)));
        block.add(document(claim, new Formulation(Formulation.Kind.CLAIM, claim.text())));
        claim.phrasings().forEach(text -> block.add(document(claim, new Formulation(Formulation.Kind.PHRASING, text))));
        claim.statements()
                .forEach(text -> block.add(document(claim, new Formulation(Formulation.Kind.STATEMENT, text))));
        block.add(whole(claim));
        return block;
    }

    private Document document(ClaimDocument claim, Formulation formulation) {
        Document document = new Document();
        document.add(new StringField(CLAIM, claim.id(), Field.Store.YES));
        document.add(new StringField(KIND, formulation.kind().name(), Field.Store.YES));
        document.add(new TextField(TEXT, formulation.text(), Field.Store.YES));
        document.add(new KnnFloatVectorField(
                VECTOR, encoder.encode(formulation.text()), VectorSimilarityFunction.DOT_PRODUCT));
        return document;
    }

    private Document document(ClaimDocument claim, Wording wording) {
        Document document = new Document();
        document.add(new StringField(CLAIM, claim.id(), Field.Store.YES));
        document.add(new StringField(KIND, WORDING, Field.Store.NO));
        stems.of(wording.language(), wording.text()).stream()
                .flatMap(Set::stream)
                .distinct()
                .map(stem -> stem(wording.language(), stem))
                .forEach(term -> document.add(new StringField(term.field(), term.bytes(), Field.Store.NO)));
        return document;
    }

    private Document whole(ClaimDocument claim) {
        Document document = new Document();
        document.add(new StringField(CLAIM, claim.id(), Field.Store.YES));
        document.add(new StringField(KIND, WHOLE, Field.Store.YES));
        Set<String> words = new HashSet<>();
        addWords(claim.text(), words);
        claim.phrasings().forEach(text -> addWords(text, words));
        claim.statements().forEach(text -> addWords(text, words));
        words.stream()
                .map(lexicon::stem)
                .distinct()
                .forEach(stem -> document.add(new StringField(STEM, stem, Field.Store.NO)));
        words.forEach(word -> document.add(new StringField(WORD, word, Field.Store.NO)));
        claim.names().forEach(name -> document.add(new StringField(NAME, name, Field.Store.NO)));
        addLetterCase(claim.text(), document);
        try {
            document.add(new StoredField(BODY, JSON.writeValueAsBytes(claim)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return document;
    }

    /** Only the claim itself: phrasings are written as people type. */
    private static void addLetterCase(String text, Document document) {
        Set<String> seen = new HashSet<>();
        for (Token token : Tokenizer.tokens(text)) {
            if (!token.opensSentence() && !token.numeric() && seen.add(token.norm())) {
                document.add(new StringField(token.capitalised() ? CAPITAL : SMALL, token.norm(), Field.Store.NO));
            }
        }
    }

    private static void addWords(String text, Set<String> words) {
        for (Token token : Tokenizer.tokens(text)) {
            words.add(token.norm());
        }
    }

    static ClaimDocument claim(Document whole) throws IOException {
        return JSON.readValue(whole.getBinaryValue(BODY).bytes, ClaimDocument.class);
    }
}
