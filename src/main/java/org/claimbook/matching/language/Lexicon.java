package org.claimbook.matching.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final int CACHED_STEMS = 200_000;

    private final Map<String, String> partsOfSpeech = new HashMap<>();
    private final Map<String, String> irregular = new HashMap<>();
    private final Map<String, Set<String>> antonyms = new HashMap<>();
    private final Map<String, Set<String>> synonyms = new HashMap<>();
    private final Map<String, Set<String>> strictSynonyms = new HashMap<>();
    private final Set<String> names;
    private final Set<String> titles;
    private final Set<String> reporting;
    private final Set<String> stopwords = new HashSet<>();
    private final Map<String, String> stems = new ConcurrentHashMap<>();
    private final Lemmatizer lemmatizer = new Lemmatizer(partsOfSpeech, irregular);
    private final Paraphrases paraphrases;

    private Lexicon() {
        for (String file : List.of("words.txt", "newer-words.txt")) {
            WordList.lines(file).forEach(line -> {
                int space = line.indexOf(' ');
                partsOfSpeech.put(
                        line.substring(0, space), line.substring(space + 1).intern());
            });
        }
        WordList.lines("irregular.txt").forEach(line -> {
            int space = line.indexOf(' ');
            irregular.putIfAbsent(line.substring(0, space), line.substring(space + 1));
        });
        WordList.lines("exceptions.txt").forEach(line -> {
            int space = line.indexOf(' ');
            irregular.put(line.substring(0, space), line.substring(space + 1));
        });
        names = Set.copyOf(WordList.lines("names.txt"));
        titles = Set.copyOf(WordList.lines("titles.txt"));
        reporting = WordList.lines("reporting.txt").stream().map(this::stem).collect(Collectors.toUnmodifiableSet());
        stopwords.addAll(WordList.lines("stopwords.txt"));
        for (String file : List.of("antonyms.txt", "opposites.txt")) {
            WordList.lines(file).forEach(line -> pair(line, antonyms));
        }
        WordList.lines("equivalents.txt").forEach(line -> pair(line, synonyms));
        WordList.lines("synonyms.txt").forEach(line -> {
            boolean mostFrequent = line.endsWith(MOST_FREQUENT);
            String words = mostFrequent ? line.substring(0, line.length() - MOST_FREQUENT.length()) : line;
            pair(words, synonyms);
            if (mostFrequent) {
                int space = words.indexOf(' ');
                addBoth(words.substring(0, space), words.substring(space + 1), strictSynonyms);
            }
        });
        paraphrases = new Paraphrases(lemmatizer);
    }

    /** The English lexicon; takes a fraction of a second to read. */
    public static Lexicon english() {
        return new Lexicon();
    }

    /** The stem of a lower-case word: equal for all its inflections and most of its derivations. */
    public String stem(String word) {
        String known = stems.get(word);
        if (known != null) {
            return known;
        }
        String stem = regularStem(irregular.getOrDefault(word, word));
        if (stems.size() < CACHED_STEMS) {
            stems.put(word, stem);
        }
        return stem;
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
        boolean exactly = stopwords.contains(word) || partsOfSpeech.containsKey(word);
        // "wales" is a country before it is the plural of "wale"
        return exactly || (!names.contains(word) && !base(word).isEmpty());
    }

    /** Whether a lower-case word is part of a name that stands in the dictionary: "macron" is not, "iraq" is. */
    public boolean isName(String word) {
        return names.contains(word);
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
        return partsOfSpeech.getOrDefault(base(word), "").contains("v") || inflectsVerb(word);
    }

    /** Whether a lower-case word can be an adjective or adverb. */
    public boolean canBeAdjective(String word) {
        String parts = partsOfSpeech.getOrDefault(base(word), "");
        return parts.contains("a") || parts.contains("r");
    }

    /** Whether a lower-case word can carry a sentence: an auxiliary, or a verb in the past tense or third person. */
    public boolean isFiniteVerb(String word) {
        return AUXILIARIES.contains(word)
                || ((word.endsWith("ed")
                                || word.endsWith("s")
                                || irregular.containsKey(word) && !isIrregularPlural(word))
                        && canBeVerb(word));
    }

    /** Whether a lower-case word, as it stands, can be a verb and nothing else: "accuse". */
    public boolean isOnlyVerb(String word) {
        return partsOfSpeech.getOrDefault(word, "").equals("v");
    }

    /** Whether a lower-case word can be a noun and nothing else. */
    public boolean isOnlyNoun(String word) {
        return partsOfSpeech.getOrDefault(base(word), "").equals("n");
    }

    /** Whether a lower-case word can be a past participle: irregular, or ending in "ed". */
    public boolean canBeParticiple(String word) {
        return INVARIANT_VERBS.contains(word)
                || (word.endsWith("ed") && canBeVerb(word))
                || (irregular.containsKey(word)
                        && !word.endsWith("ing")
                        && !isIrregularPlural(word)
                        && partsOfSpeech.getOrDefault(irregular.get(word), "").contains("v"));
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
        return antonyms.getOrDefault(stem, Set.of()).contains(other);
    }

    /** Stems that share a frequent sense with a stem. */
    public Set<String> synonyms(String stem) {
        return synonyms.getOrDefault(stem, Set.of());
    }

    /**
     * Whether two lower-case words share the most frequent sense of both, so that the one can stand for the other nearly
     * anywhere.
     */
    public boolean areStrictSynonyms(String word, String other) {
        Set<String> others = lemmatizer.lemmas(other);
        for (String lemma : lemmatizer.lemmas(word)) {
            for (String synonym : strictSynonyms.getOrDefault(lemma, Set.of())) {
                if (others.contains(synonym)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "joined" and "struck" stand in the dictionary as adjectives too. */
    private boolean inflectsVerb(String word) {
        String exception = irregular.getOrDefault(word, "");
        if (partsOfSpeech.getOrDefault(exception, "").contains("v")) {
            return true;
        }
        return (word.endsWith("ed") || word.endsWith("ing"))
                && WordFormation.detached(word).stream()
                        .anyMatch(base -> partsOfSpeech.getOrDefault(base, "").contains("v"));
    }

    private String base(String word) {
        if (partsOfSpeech.containsKey(word)) {
            return word;
        }
        String exception = irregular.get(word);
        if (exception != null) {
            return exception;
        }
        for (String candidate : WordFormation.detached(word)) {
            if (partsOfSpeech.containsKey(candidate)) {
                return candidate;
            }
        }
        return "";
    }

    private void pair(String line, Map<String, Set<String>> relation) {
        int space = line.indexOf(' ');
        String one = stem(line.substring(0, space));
        String other = stem(line.substring(space + 1));
        if (!one.equals(other)) {
            addBoth(one, other, relation);
        }
    }

    private static void addBoth(String one, String other, Map<String, Set<String>> relation) {
        relation.computeIfAbsent(one, s -> new HashSet<>()).add(other);
        relation.computeIfAbsent(other, s -> new HashSet<>()).add(one);
    }
}
