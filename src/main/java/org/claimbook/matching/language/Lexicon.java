package org.claimbook.matching.language;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * English words: which are common, how they are inflected, which mean the same or the opposite. Word lists are taken
 * from WordNet 3.1 (Princeton University, 2011); the other lists are kept by hand.
 */
public final class Lexicon {
    private static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "am", "be", "been", "do", "does", "did", "has", "have", "had", "will", "would",
            "can", "could", "may", "might", "should", "shall", "must");
    /** Verbs whose past tense and participle look like their base. */
    private static final Pattern IRREGULAR_PLURAL = Pattern.compile(".*(?:s|men|feet|teeth|geese|mice|lice|children)");

    private static final Set<String> INVARIANT_VERBS = Set.of(
            "hit",
            "cut",
            "put",
            "set",
            "shut",
            "hurt",
            "cost",
            "spread",
            "burst",
            "cast",
            "shed",
            "split",
            "quit",
            "bet",
            "rid",
            "slit",
            "thrust",
            "upset",
            "broadcast",
            "forecast");

    /** Marks the synonyms that share the most frequent sense of both. */
    private static final String MOST_FREQUENT = " =";

    private static final int CACHED = 50_000;

    private final Words words = new Words();
    private final Dictionary dictionary = new Dictionary(words);
    private final WordPairs antonyms;
    private final WordPairs synonyms;
    private final WordPairs strictSynonyms;
    private final Set<String> titles;
    private final Set<String> reporting;
    private final Set<String> stopwords;
    private final Map<String, String> stems = new ConcurrentHashMap<>();
    /** Asked of each word of a question with each word of all its candidates, so looked up once. */
    private final Map<String, Set<String>> knownStrictSynonyms = new ConcurrentHashMap<>();

    private final Lemmatizer lemmatizer = new Lemmatizer(dictionary);
    private final Paraphrases paraphrases;

    private Lexicon() {
        titles = Set.copyOf(WordList.lines("titles.txt"));
        reporting = WordList.lines("reporting.txt").stream().map(this::stem).collect(Collectors.toUnmodifiableSet());
        stopwords = Set.copyOf(WordList.lines("stopwords.txt"));
        antonyms = stemmed("antonyms.txt", "opposites.txt");
        synonyms = stemmed("equivalents.txt", "synonyms.txt");
        WordPairs.Builder strict = new WordPairs.Builder();
        WordList.lines("synonyms.txt").stream()
                .filter(line -> line.endsWith(MOST_FREQUENT))
                .map(line -> line.split(" "))
                .forEach(pair -> strict.addBoth(words.add(pair[0]), words.add(pair[1])));
        strictSynonyms = strict.build();
        paraphrases = new Paraphrases(lemmatizer, words);
    }

    /** The pairs of lists by the stems of their words. */
    private WordPairs stemmed(String... files) {
        WordPairs.Builder pairs = new WordPairs.Builder();
        // many words stand in many pairs, and few of them in questions
        Map<String, Integer> stemmed = new HashMap<>();
        for (String file : files) {
            WordList.lines(file).stream().map(line -> line.split(" ")).forEach(pair -> {
                int one = stemmed.computeIfAbsent(pair[0], word -> words.add(unkeptStem(word)));
                int other = stemmed.computeIfAbsent(pair[1], word -> words.add(unkeptStem(word)));
                if (one != other) {
                    pairs.addBoth(one, other);
                }
            });
        }
        return pairs.build();
    }

    private static final class English {
        private static final Lexicon READ = new Lexicon();
    }

    /** The English lexicon; takes half a second to read, the first time. */
    public static Lexicon english() {
        return English.READ;
    }

    /** The stem of a lower-case word: equal for all its inflections and most of its derivations. */
    public String stem(String word) {
        String known = stems.get(word);
        if (known != null) {
            return known;
        }
        String stem = unkeptStem(word);
        if (stems.size() < CACHED) {
            stems.put(word, stem);
        }
        return stem;
    }

    private String unkeptStem(String word) {
        String exception = dictionary.irregular(word);
        return regularStem(exception.isEmpty() ? word : exception);
    }

    /** Dictionary forms of words. */
    public Lemmatizer lemmatizer() {
        return lemmatizer;
    }

    /** The reviewed table of paraphrases. */
    public Paraphrases paraphrases() {
        return paraphrases;
    }

    /** The stem of a lower-case word as if it were inflected by rule: "lives" may be those of people or what somebody does. */
    public String regularStem(String word) {
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** Whether a lower-case word or a regular inflection of it stands in the dictionary as something else than a name. */
    public boolean isCommon(String word) {
        boolean exactly = stopwords.contains(word) || dictionary.holds(word);
        // "wales" is a country before it is the plural of "wale"
        return exactly || (!dictionary.isName(word) && !base(word).isEmpty());
    }

    /** Whether a lower-case word is part of a name that stands in the dictionary: "macron" is not, "iraq" is. */
    public boolean isName(String word) {
        return dictionary.isName(word);
    }

    /** Whether a lower-case word stands before names and says what somebody is, not who: "president". */
    public boolean isTitle(String word) {
        return titles.contains(word);
    }

    /** Whether a stem is that of a verb by which texts say that somebody says or thinks something: "claim". */
    public boolean isReporting(String stem) {
        return reporting.contains(stem);
    }

    /** The word that only ties others together and is most likely meant by a misspelt one, or the word itself. */
    public String respelledStopword(String word) {
        return Spelling.nearest(word, stopwords);
    }

    /** Whether a lower-case word can be a verb form. */
    public boolean canBeVerb(String word) {
        return dictionary.can(base(word), Dictionary.VERB) || inflectsVerb(word);
    }

    /** Whether a lower-case word can be an adjective or adverb. */
    public boolean canBeAdjective(String word) {
        return dictionary.can(base(word), Dictionary.ADJECTIVE | Dictionary.ADVERB);
    }

    /** Whether a lower-case word can be a noun. */
    public boolean canBeNoun(String word) {
        return dictionary.can(base(word), Dictionary.NOUN);
    }

    /** Whether a lower-case word can carry a sentence: an auxiliary, or a verb in the past tense or third person. */
    public boolean isFiniteVerb(String word) {
        return AUXILIARIES.contains(word)
                || ((word.endsWith("ed") || word.endsWith("s") || isIrregular(word) && !isIrregularPlural(word))
                        && canBeVerb(word));
    }

    /** Whether a lower-case word, as it stands, can be a verb and nothing else: "accuse". */
    public boolean isOnlyVerb(String word) {
        return dictionary.partsOfSpeech(word) == Dictionary.VERB;
    }

    /** Whether a lower-case word, as it stands, can be a verb but hardly ever is: "water". */
    public boolean isRareVerb(String word) {
        return dictionary.can(word, Dictionary.RARE_VERB);
    }

    /** Whether a lower-case word can be a noun and nothing else. */
    public boolean isOnlyNoun(String word) {
        return dictionary.partsOfSpeech(base(word)) == Dictionary.NOUN;
    }

    /** Whether a lower-case word can only be an adverb: "originally". */
    public boolean isOnlyAdverb(String word) {
        return dictionary.partsOfSpeech(base(word)) == Dictionary.ADVERB;
    }

    /** Whether a lower-case word can be a past participle: irregular, or ending in "ed". */
    public boolean canBeParticiple(String word) {
        return INVARIANT_VERBS.contains(word)
                || (word.endsWith("ed") && canBeVerb(word))
                || (isIrregular(word)
                        && !word.endsWith("ing")
                        && !isIrregularPlural(word)
                        && dictionary.can(dictionary.irregular(word), Dictionary.VERB));
    }

    private boolean isIrregular(String word) {
        return !dictionary.irregular(word).isEmpty();
    }

    /** "Men" and "wolves" are no forms of the verbs "man" and "wolf". */
    private static boolean isIrregularPlural(String word) {
        return IRREGULAR_PLURAL.matcher(word).matches();
    }

    /** Whether a lower-case word only ties others together: articles, pronouns, auxiliaries, question words. */
    public boolean isStopword(String word) {
        return stopwords.contains(word);
    }

    /** Whether two stems mean the opposite of each other. */
    public boolean areOpposites(String stem, String other) {
        return antonyms.contains(words.number(stem), words.number(other));
    }

    /** Stems that share a frequent sense with a stem. */
    public Set<String> synonyms(String stem) {
        return synonyms.of(words.number(stem)).mapToObj(words::word).collect(Collectors.toSet());
    }

    /**
     * Whether two lower-case words share the most frequent sense of both, so that the one can stand for the other nearly
     * anywhere.
     */
    public boolean areStrictSynonyms(String word, String other) {
        Set<String> known = knownStrictSynonyms.get(word);
        if (known == null) {
            known = strictSynonyms(word);
            if (knownStrictSynonyms.size() < CACHED) {
                knownStrictSynonyms.put(word, known);
            }
        }
        return !known.isEmpty() && !Collections.disjoint(known, lemmatizer.lemmas(other));
    }

    private Set<String> strictSynonyms(String word) {
        return lemmatizer.lemmas(word).stream()
                .mapToInt(words::number)
                .flatMap(strictSynonyms::of)
                .mapToObj(words::word)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** "joined" and "struck" stand in the dictionary as adjectives too, "costs" and "damages" as nouns. */
    private boolean inflectsVerb(String word) {
        return dictionary.can(dictionary.irregular(word), Dictionary.VERB)
                || (word.endsWith("ed") || word.endsWith("ing") || word.endsWith("s"))
                        && WordFormation.detached(word).stream()
                                .anyMatch(base -> dictionary.can(base, Dictionary.VERB));
    }

    private String base(String word) {
        if (dictionary.holds(word)) {
            return word;
        }
        String exception = dictionary.irregular(word);
        if (!exception.isEmpty()) {
            return exception;
        }
        return WordFormation.detached(word).stream()
                .filter(dictionary::holds)
                .findFirst()
                .orElse("");
    }
}
