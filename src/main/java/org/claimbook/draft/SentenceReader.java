package org.claimbook.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * Cuts an article into sentences and words and tells their parts of speech, by the models of OpenNLP. Words are cut here: the model's
 * tokenizer leaves "Moscow's" whole, and the tagger then takes it for anything.
 */
final class SentenceReader {
    private static final Pattern PARAGRAPH = Pattern.compile("[^\n]+");
    private static final Pattern WORD =
            Pattern.compile("(?:\\p{Lu}\\.){2,}|\\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Prof|St)\\."
                    + "|['’]s\\b|\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:[-‑][\\p{L}\\p{N}]+)*(?:['’](?!s\\b)\\p{L}+)?"
                    + "|\\p{N}+(?:[.,:]\\p{N}+)*(?:-\\p{L}+)?|--|\\S");
    /** Of headlines without a verb and of captions nothing can be told. */
    private static final Pattern END = Pattern.compile(".*[.!?…][\"”'’)]*\\s*", Pattern.DOTALL);

    private final SentenceModel sentences = LanguageModels.sentences();
    private final POSModel partsOfSpeech = LanguageModels.partsOfSpeech();

    /** All sentences; headings, which end without a full stop, are left out. */
    List<Sentence> read(String text) {
        // neither of the two may be shared by threads; both are cheap
        SentenceDetectorME detector = new SentenceDetectorME(sentences);
        POSTaggerME tagger = new POSTaggerME(partsOfSpeech);
        List<Sentence> found = new ArrayList<>();
        int paragraph = 0;
        for (MatchResult match : PARAGRAPH.matcher(text).results().toList()) {
            paragraph++;
            if (!END.matcher(match.group()).matches() && !match.group().contains("\"")) {
                continue;
            }
            for (Span span : sentences(detector, match.group(), match.start())) {
                List<Token> tokens = tokens(tagger, text, span);
                if (!tokens.isEmpty()) {
                    found.add(new Sentence(span, paragraph, tokens));
                }
            }
        }
        return withNames(found);
    }

    /** What the model finds, put together again where a quotation goes on. */
    private static List<Span> sentences(SentenceDetectorME detector, String paragraph, int offset) {
        List<Span> spans = new ArrayList<>();
        int begin = -1;
        boolean open = false;
        for (opennlp.tools.util.Span part : detector.sentPosDetect(paragraph)) {
            begin = begin < 0 ? part.getStart() : begin;
            open ^= paragraph
                                    .substring(part.getStart(), part.getEnd())
                                    .chars()
                                    .filter(c -> "\"“”„«»".indexOf(c) >= 0)
                                    .count()
                            % 2
                    == 1;
            if (!open) {
                spans.add(new Span(offset + begin, offset + part.getEnd()));
                begin = -1;
            }
        }
        if (begin >= 0) {
            spans.add(new Span(offset + begin, offset + paragraph.length()));
        }
        return spans;
    }

    private static List<Token> tokens(POSTaggerME tagger, String text, Span sentence) {
        List<MatchResult> words = WORD.matcher(sentence.of(text)).results().toList();
        String[] tags = tagger.tag(words.stream().map(MatchResult::group).toArray(String[]::new));
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < tags.length; i++) {
            MatchResult word = words.get(i);
            Span span = new Span(sentence.begin() + word.start(), sentence.begin() + word.end());
            tokens.add(new Token(span, word.group(), tags[i]));
        }
        return tokens;
    }

    /** A word that is written with a capital inside of sentences is a name at their beginning too, whatever the tagger says. */
    private static List<Sentence> withNames(List<Sentence> sentences) {
        Set<String> names = new HashSet<>();
        for (Sentence sentence : sentences) {
            for (int i = 1; i < sentence.size(); i++) {
                if (sentence.at(i).isCapitalised() && !sentence.at(i - 1).isQuote()) {
                    names.add(sentence.at(i).text());
                }
            }
        }
        return sentences.stream()
                .map(sentence -> new Sentence(
                        sentence.span(),
                        sentence.paragraph(),
                        sentence.tokens().stream()
                                .map(token -> names.contains(token.text()) && !token.isPronoun() && !token.isArticle()
                                        ? new Token(token.span(), token.text(), "PROPN")
                                        : token)
                                .toList()))
                .toList();
    }
}
