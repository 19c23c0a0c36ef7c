package org.claimbook.matching.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.language.Tokenizer;

/**
 * Parts a sentence at "and", "but" or ";" where both sides are whole clauses that name what they are about. Where that is in
 * doubt the sentence stays whole: "Russia and Ukraine signed" and "he was arrested and charged" say one thing, and what
 * stands behind "said that" may be part of what was said.
 */
final class Clauses {
    private static final Pattern JOINT = Pattern.compile(
            "(?<firm>;\\s*(?:and\\s+|but\\s+)?|,\\s+(?:and|but)\\s+)|\\s+(?:and|but|&)\\s+", Pattern.CASE_INSENSITIVE);

    private static final Pattern LEADING_THAT = Pattern.compile("^that\\s+", Pattern.CASE_INSENSITIVE);
    /** "Russian", which mostly belongs to a noun that follows. */
    private static final Pattern ATTRIBUTIVE = Pattern.compile(".*(?:ian|can|ean|ish|ese|ench|utch|eek|eli|aqi|ani)");

    private static final Pattern QUOTES = Pattern.compile("[\"“”„«»‘]|(?<![\\p{L}])['’]|['’](?![\\p{L}])");

    private static final Set<String> QUESTION_WORDS =
            Set.of("who", "what", "when", "where", "why", "how", "which", "whom", "whose");
    private static final Set<String> AUXILIARIES = Set.of(
            "do", "does", "did", "has", "have", "had", "will", "would", "can", "could", "may", "might", "should", "is",
            "are", "was", "were");
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "this", "these", "those", "his", "her", "its", "their", "our", "my", "your", "no", "some",
            "all", "many", "most", "more", "both", "several");
    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "it", "they", "we", "i", "you", "nobody", "somebody");
    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "on", "in", "at", "to", "from", "with", "against", "near", "about", "over", "for", "into", "than",
            "between", "after", "before", "during", "behind", "under", "as", "by");
    /** What follows them may belong to them on both sides of an "and". */
    private static final Set<String> OPENERS = Set.of(
            "that",
            "if",
            "whether",
            "because",
            "when",
            "while",
            "although",
            "after",
            "before",
            "since",
            "unless",
            "until",
            "who",
            "which",
            "whose",
            "where",
            "between",
            "both",
            "either");

    private static final Set<String> ANAPHORA =
            Set.of("it", "they", "them", "he", "him", "she", "his", "her", "its", "their");
    private static final Set<String> POINTERS = Set.of(
            "them", "him", "his", "her", "its", "their", "my", "our", "your", "me", "us", "this", "that", "these",
            "those", "there", "here");
    /** A sentence with them is about another one, or about where it stands. */
    private static final Set<String> OF_MESSAGES = Set.of(
            "true",
            "false",
            "fake",
            "real",
            "right",
            "wrong",
            "correct",
            "hoax",
            "claim",
            "claims",
            "story",
            "report",
            "reports",
            "news",
            "rumour",
            "rumor",
            "post",
            "posts",
            "article",
            "statement",
            "statements",
            "message",
            "following",
            "above");

    private static final Set<String> AT_THE_END = Set.of("it", "this", "that", "them", "so", "him", "her", "these");

    private final Lexicon lexicon;
    private final Function<String, Reading> reader;

    Clauses(Lexicon lexicon, Function<String, Reading> reader) {
        this.lexicon = lexicon;
        this.reader = reader;
    }

    /** The clauses of a sentence that stand for themselves; the sentence where it is one, or longer than any that is read. */
    List<String> of(String sentence) {
        return Tokenizer.beginning(sentence, Question.MOST_WORDS).equals(sentence)
                ? of(sentence, MessageParts.isQuestion(sentence))
                : List.of(sentence);
    }

    /** @param asks whether it may have the order of words of a question */
    private List<String> of(String sentence, boolean asks) {
        Matcher joint = JOINT.matcher(sentence);
        while (joint.find()) {
            String left = sentence.substring(0, joint.start());
            String right = LEADING_THAT.matcher(sentence.substring(joint.end())).replaceFirst("");
            boolean firm = joint.group("firm") != null;
            boolean apart = sentence.charAt(joint.start()) == ';';
            if (stands(left, asks, apart)
                    && stands(right, asks, apart)
                    && (firm ? isNoList(left, asks, apart) : !opens(left) && startsAnew(right, asks))
                    && !isInQuotes(left, right)) {
                List<String> parts = new ArrayList<>(listed(left, asks));
                parts.addAll(of(right, asks));
                return parts;
            }
        }
        return List.of(sentence);
    }

    /** In "Ann, Bob, and Eve signed" there is no clause between the commas. */
    private boolean isNoList(String left, boolean asks, boolean apart) {
        int comma = left.lastIndexOf(", ");
        return comma < 0 || stands(left.substring(comma + 2), asks, apart);
    }

    /** "Noodles and ramen can kill": without a comma only a name, or a question of its own, starts a clause for certain. */
    private boolean startsAnew(String right, boolean asks) {
        Reading reading = reader.apply(right);
        String first = norms(reading).getFirst();
        boolean asksAnew = asks && (AUXILIARIES.contains(first) || QUESTION_WORDS.contains(first));
        return asksAnew
                || reading.mentions().stream()
                        .limit(1)
                        .anyMatch(name -> name.from() <= 1
                                && !reading.words().get(name.to() - 1).token().possessive());
    }

    private static boolean isInQuotes(String left, String right) {
        boolean opened = QUOTES.matcher(left).results().count() % 2 != 0;
        return opened || QUOTES.matcher(right.substring(0, 1)).matches();
    }

    /** "Kyiv attacked, Moscow answered": where there is an "and" behind it, the commas stand for others. */
    private List<String> listed(String text, boolean asks) {
        List<String> parts = Arrays.stream(text.split(",\\s+")).toList();
        return parts.size() > 1 && parts.stream().allMatch(part -> stands(part, asks) && !opens(part))
                ? parts
                : List.of(text);
    }

    /** Whether a text names what it is about, rather than say "it" of what others name. */
    static boolean isSelfContained(Reading reading) {
        if (reading.mentions().isEmpty()) {
            return false;
        }
        int named = reading.mentions().getFirst().from();
        List<String> words = norms(reading);
        return words.subList(0, named).stream().noneMatch(ANAPHORA::contains) && !AT_THE_END.contains(words.getLast());
    }

    /** @param nameless whether it may be about something that has no name */
    private boolean stands(String text, boolean asks, boolean nameless) {
        return stands(text, asks) || nameless && saysByItself(reader.apply(text), asks);
    }

    /** Whether a text without a name says something that can be looked up: "A cable caused the fire", but not "He said so". */
    boolean saysByItself(Reading reading, boolean asks) {
        List<String> words = norms(reading);
        List<String> content = reading.words().stream()
                .filter(word -> word.kind() == Word.Kind.CONTENT)
                .map(word -> word.token().norm())
                .toList();
        return reading.mentions().isEmpty()
                && content.size() > 1
                && content.stream().noneMatch(OF_MESSAGES::contains)
                && words.stream().noneMatch(word -> POINTERS.contains(word) || PRONOUNS.contains(word))
                && !AT_THE_END.contains(words.getLast())
                && isClause(reading, asks)
                && !says(reading);
    }

    private boolean stands(String text, boolean asks) {
        Reading reading = reader.apply(text);
        return !reading.words().isEmpty() && isSelfContained(reading) && isClause(reading, asks) && !says(reading);
    }

    /** ", Moscow said." says who said what stands before it. */
    private boolean says(Reading reading) {
        return lexicon.isReporting(reading.words().getLast().stem());
    }

    /** Whether what stands behind an "and" may belong to what opened before it. */
    private boolean opens(String left) {
        Reading reading = reader.apply(left);
        return reading.words().stream()
                .anyMatch(word -> OPENERS.contains(word.token().norm()) || lexicon.isReporting(word.stem()));
    }

    private boolean isClause(Reading reading, boolean mayAsk) {
        List<String> words = norms(reading);
        boolean asksFor = mayAsk && QUESTION_WORDS.contains(words.getFirst());
        int at = asksFor ? 1 : 0;
        boolean asks = mayAsk && at < words.size() && AUXILIARIES.contains(words.get(at));
        if (asksFor && !asks) {
            return at < words.size() && isVerb(reading, words, at, false);
        }
        int subject = asks ? at + 1 : at;
        if (subject >= words.size() || !isSubject(reading, words, subject)) {
            return false;
        }
        // what a preposition or "who" opens may have a verb of its own
        for (int i = behindSubject(reading, subject); i < words.size() && !isOpened(reading, words, i); i++) {
            if (isVerb(reading, words, i, asks)) {
                return true;
            }
        }
        return asks && at == 0 && isState(words.getFirst());
    }

    /** "Was Google right" needs no other verb. */
    private static boolean isState(String auxiliary) {
        return Set.of("is", "are", "was", "were").contains(auxiliary);
    }

    private static boolean isOpened(Reading reading, List<String> words, int at) {
        return reading.words().get(at).kind() != Word.Kind.NAME
                && (PREPOSITIONS.contains(words.get(at)) || OPENERS.contains(words.get(at)));
    }

    private boolean isSubject(Reading reading, List<String> words, int at) {
        String word = words.get(at);
        Word.Kind kind = reading.words().get(at).kind();
        return kind == Word.Kind.NAME
                || kind == Word.Kind.NUMBER
                || DETERMINERS.contains(word)
                || PRONOUNS.contains(word)
                || lexicon.isOnlyNoun(word);
    }

    private static int behindSubject(Reading reading, int subject) {
        return reading.mentions().stream()
                .filter(mention -> mention.from() <= subject && subject < mention.to())
                .map(mention ->
                        ATTRIBUTIVE.matcher(mention.words().getLast()).matches() ? mention.to() + 1 : mention.to())
                .findFirst()
                .orElse(subject + 1);
    }

    /** @param asks whether an auxiliary stands in front, so that the verb is in its plain form */
    private boolean isVerb(Reading reading, List<String> words, int at, boolean asks) {
        String word = words.get(at);
        String before = at == 0 ? "" : words.get(at - 1);
        if (reading.words().get(at).kind() == Word.Kind.NAME
                || DETERMINERS.contains(before)
                || PREPOSITIONS.contains(before) && !before.equals("to")) {
            return false;
        }
        if (asks) {
            return lexicon.canBeVerb(word) && !PREPOSITIONS.contains(word);
        }
        // "a study conducted by the ministry" has no verb yet
        boolean participle = word.endsWith("ed")
                && at + 1 < words.size()
                && words.get(at + 1).equals("by");
        if (participle && !AUXILIARIES.contains(before)) {
            return false;
        }
        // a plural looks like a verb: "Russian claims of victory", "Ukrainian drones"
        boolean plural = word.endsWith("s") && !AUXILIARIES.contains(word);
        return lexicon.isFiniteVerb(word)
                && !(plural
                        && (at == words.size() - 1
                                || words.get(at + 1).equals("of")
                                || !lexicon.isReporting(lexicon.stem(word))));
    }

    private static List<String> norms(Reading reading) {
        return reading.words().stream().map(word -> word.token().norm()).toList();
    }
}
