package org.claimbook.draft.text;

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
public final class SentenceReader {
    private static final Pattern PARAGRAPH = Pattern.compile("[^\n]+");
    private static final Pattern WORD = Pattern.compile(
            "(?:\\p{Lu}\\.){2,}|\\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Prof|St|Inc|Corp|Ltd|Co|Jr|Sr|No)\\."
                    + "|\\p{Lu}\\.(?= ?\\p{Lu})|\\b\\p{L}[\\p{L}\\p{N}-]*(?:\\.\\p{Ll}[\\p{Ll}\\p{N}-]+)+"
                    + "|['’]s\\b|\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:[-‑][\\p{L}\\p{N}]+)*(?:['’](?!s\\b)\\p{L}+)?"
                    + "|\\p{N}+(?:[.,:]\\p{N}+)*(?:-\\p{L}+)*|--|\\S");
    /** Of headlines without a verb and of captions nothing can be told. */
    private static final Pattern END = Pattern.compile(".*[.!?…][\"”'’)]*\\s*", Pattern.DOTALL);

    private static final Pattern NAME_GOES_ON = Pattern.compile(
            ".*(?:\\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Prof|St|Inc|Corp|Ltd|Co|Jr|Sr|No)|(?:^|\\p{Lu}[\\p{L}.]* )\\p{Lu})\\.",
            Pattern.DOTALL);

    /** Before a name these are what somebody is, and not what somebody does. */
    private static final Set<String> TITLES = Set.of("""
                executive head chief chair coach judge guard host lead captain pilot guide doctor nurse counsel
                partner engineer witness minister master warden aide spokesman spokeswoman spokesperson editor
                officer director manager owner secretary""".split("\\s+"));

    /** What has more words and marks is no sentence: nothing is told of it, so that an article takes no longer than its length. */
    private static final int MOST_TOKENS = 500;
    /** In UTF-16 units. */
    private static final int LONGEST = 5_000;
    /** Without a space, this is no text; the model looks at all of it at each full stop. */
    private static final Pattern UNSPACED = Pattern.compile("\\S{500}");

    /** So much of the text around the end of a sentence tells whether it goes on. */
    private static final int AROUND = 100;

    private final SentenceModel sentences = LanguageModels.sentences();
    private final POSModel partsOfSpeech = LanguageModels.partsOfSpeech();

    /** All sentences; headings, which end without a full stop, are left out. */
    public List<Sentence> read(String text) {
        // neither of the two may be shared by threads; both are cheap
        SentenceDetectorME detector = new SentenceDetectorME(sentences);
        POSTaggerME tagger = new POSTaggerME(partsOfSpeech);
        List<Sentence> found = new ArrayList<>();
        int paragraph = 0;
        for (MatchResult match : PARAGRAPH.matcher(text).results().toList()) {
            paragraph++;
            boolean ends = END.matcher(match.group()).matches() || match.group().contains("\"");
            if (!ends || UNSPACED.matcher(match.group()).find()) {
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

    /** What the model finds, put together again where a quotation or a name goes on: "R. K. Nair", "Sgt. Lopez". */
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
            boolean ends = !open
                    && !goesOn(
                            paragraph.substring(Math.max(begin, part.getEnd() - AROUND), part.getEnd()),
                            paragraph.substring(part.getEnd(), Math.min(paragraph.length(), part.getEnd() + AROUND)));
            if (ends || part.getEnd() - begin > LONGEST) {
                spans.add(new Span(offset + begin, offset + part.getEnd()));
                begin = -1;
            }
        }
        if (begin >= 0) {
            spans.add(new Span(offset + begin, offset + paragraph.length()));
        }
        return spans;
    }

    private static boolean goesOn(String before, String after) {
        String next = after.strip().replaceFirst("[^\\p{L}].*", "");
        // "…?" he asked
        return !after.isBlank() && Character.isLowerCase(after.strip().codePointAt(0))
                || NAME_GOES_ON.matcher(before).matches() && !next.isEmpty() && !ClosedClasses.have(next);
    }

    private static List<Token> tokens(POSTaggerME tagger, String text, Span sentence) {
        if (sentence.length() > LONGEST) {
            return List.of();
        }
        List<MatchResult> words = WORD.matcher(QuotationMarks.doubled(sentence.of(text)))
                .results()
                .toList();
        if (words.size() > MOST_TOKENS) {
            return List.of();
        }
        String[] tags = tagger.tag(words.stream().map(MatchResult::group).toArray(String[]::new));
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < tags.length; i++) {
            MatchResult word = words.get(i);
            Span span = new Span(sentence.begin() + word.start(), sentence.begin() + word.end());
            boolean title = TITLES.contains(word.group())
                    && i + 1 < tags.length
                    && Character.isUpperCase(words.get(i + 1).group().codePointAt(0));
            tokens.add(new Token(span, word.group(), title ? "NOUN" : ClosedClasses.mended(word.group(), tags[i])));
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
