package org.claimbook.matching.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Takes from WordNet 3.1 what the matcher needs, as small text files: common words with their parts of speech,
 * irregular inflections, antonyms, synonyms of frequent senses, proper names, and those of places. Run {@code main} with the resource folder to write
 * them anew.
 */
final class WordNetExtract {
    private static final String ROOT = "/net/sf/extjwnl/data/wordnet/wn31/";
    /** Rarer senses bring synonyms that mislead more often than they help. */
    private static final int SENSES = 2;
    /** So often a word has to be met before it is called a rare verb, and in fewer of so many cases it must be one. */
    private static final int MET = 8;

    private static final int RARE = 25;

    /** Marks the synonyms that share the most frequent sense of both. */
    private static final String MOST_FREQUENT = "=";
    /** Number of the lexicographer file noun.location. */
    private static final String LOCATIONS = "15";

    private final Map<String, TreeSet<String>> partsOfSpeech = new TreeMap<>();
    private final TreeSet<String> names = new TreeSet<>();
    private final TreeSet<String> irregular = new TreeSet<>();
    private final TreeSet<String> antonyms = new TreeSet<>();
    /** Whether it is the most frequent sense of both that they share, by the pair. */
    private final TreeMap<String, Boolean> synonyms = new TreeMap<>();

    private final TreeSet<String> places = new TreeSet<>();

    /** The synsets of the most frequent sense of each word among all its parts of speech, with the number of its part. */
    private final Map<String, TreeSet<String>> foremost = new HashMap<>();

    /** How often each word was met, and how often as a verb. */
    private final Map<String, int[]> met = new HashMap<>();

    WordNetExtract() throws IOException {
        readFrequencies();
        for (String part : List.of("noun", "verb", "adj", "adv")) {
            read(part);
        }
    }

    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, List<String>> file : new WordNetExtract().files().entrySet()) {
            Files.write(Path.of(args[0]).resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
    }

    Map<String, List<String>> files() {
        List<String> words = new ArrayList<>();
        partsOfSpeech.forEach((word, parts) ->
                words.add(word + " " + String.join("", parts) + (parts.contains("v") && isRareVerb(word) ? "u" : "")));
        return Map.of(
                "places.txt", List.copyOf(places),
                "words.txt", words,
                "names.txt", List.copyOf(names),
                "irregular.txt", List.copyOf(irregular),
                "antonyms.txt", List.copyOf(antonyms),
                "synonyms.txt",
                        synonyms.entrySet().stream()
                                .map(pair -> pair.getKey() + (pair.getValue() ? " " + MOST_FREQUENT : ""))
                                .toList());
    }

    private boolean isRareVerb(String word) {
        int[] times = met.get(word);
        return times[0] >= MET && times[1] * RARE <= times[0];
    }

    /** The lines of index.sense: "buy%2:40:00:: 02211227 1 83", the last number how often the sense was met. */
    private void readFrequencies() throws IOException {
        Map<String, Integer> highest = new HashMap<>();
        for (String line : lines("index.sense")) {
            String[] fields = line.split(" ");
            int at = fields[0].indexOf('%');
            String word = fields[0].substring(0, at);
            int times = Integer.parseInt(fields[3]);
            String part = partOf(fields[0].charAt(at + 1));
            int before = highest.getOrDefault(word, -1);
            if (times > before) {
                highest.put(word, times);
                foremost.put(word, new TreeSet<>());
            }
            if (times >= before) {
                foremost.get(word).add(part + fields[1]);
            }
            int[] sums = met.computeIfAbsent(word, unmet -> new int[2]);
            sums[0] += times;
            sums[1] += part.equals("verb") ? times : 0;
        }
        // of several senses that were never met none is the foremost
        foremost.values().removeIf(synsets -> synsets.size() > 1);
    }

    private static String partOf(char number) {
        return switch (number) {
            case '1' -> "noun";
            case '2' -> "verb";
            case '4' -> "adv";
            default -> "adj";
        };
    }

    private void read(String part) throws IOException {
        Map<String, List<String>> senses = new HashMap<>();
        for (String line : lines("index." + part)) {
            String[] fields = line.split(" ");
            int pointers = Integer.parseInt(fields[3]);
            senses.put(fields[0], List.of(fields).subList(6 + pointers, fields.length));
        }
        Map<String, List<String>> words = new HashMap<>();
        List<String> lines = lines("data." + part);
        for (String line : lines) {
            words.put(line.substring(0, 8), words(line));
        }
        for (String line : lines) {
            String synset = line.substring(0, 8);
            addWords(part, words.get(synset));
            addSynonyms(part, synset, words.get(synset), senses);
            addAntonyms(line, words);
            if (line.startsWith(" " + LOCATIONS + " n ", 8) && line.contains(" @i ")) {
                addPlaces(words.get(synset));
            }
        }
        for (String line : lines(part + ".exc")) {
            String[] fields = line.split(" ");
            if (isPlain(fields[0]) && isPlain(fields[1]) && !fields[0].equals(fields[1])) {
                irregular.add(fields[0] + " " + fields[1]);
            }
        }
    }

    private static List<String> words(String line) {
        String[] fields = line.split(" ");
        int count = Integer.parseInt(fields[3], 16);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(fields[4 + 2 * i].replaceAll("\\(\\w+\\)$", ""));
        }
        return words;
    }

    private void addWords(String part, List<String> words) {
        for (String word : words) {
            if (word.matches("\\p{Lu}[a-z]{2,}")) {
                names.add(word.toLowerCase(Locale.ROOT));
            }
            if (isPlain(word)) {
                partsOfSpeech
                        .computeIfAbsent(word, w -> new TreeSet<>())
                        .add(part.equals("adv") ? "r" : part.substring(0, 1));
            }
        }
    }

    private void addPlaces(List<String> words) {
        words.stream()
                .filter(word -> word.matches("\\p{Lu}[A-Za-z_]{2,}"))
                .map(word -> word.toLowerCase(Locale.ROOT).replace('_', ' '))
                .forEach(places::add);
    }

    private void addSynonyms(String part, String synset, List<String> words, Map<String, List<String>> senses) {
        List<String> frequent = words.stream()
                .filter(WordNetExtract::isPlain)
                .filter(word -> {
                    List<String> of = senses.getOrDefault(word, List.of());
                    int rank = of.indexOf(synset);
                    return rank >= 0 && rank < SENSES;
                })
                .toList();
        for (String one : frequent) {
            for (String other : frequent) {
                if (one.compareTo(other) < 0) {
                    boolean mostFrequent = Stream.of(one, other)
                            .allMatch(word ->
                                    foremost.getOrDefault(word, new TreeSet<>()).contains(part + synset));
                    synonyms.merge(one + " " + other, mostFrequent, Boolean::logicalOr);
                }
            }
        }
    }

    private void addAntonyms(String line, Map<String, List<String>> words) {
        String[] fields = line.split(" ");
        int count = Integer.parseInt(fields[3], 16);
        int at = 4 + 2 * count;
        int pointers = Integer.parseInt(fields[at]);
        for (int i = 0; i < pointers; i++) {
            String symbol = fields[at + 1 + 4 * i];
            String target = fields[at + 2 + 4 * i];
            String fromTo = fields[at + 4 + 4 * i];
            if (symbol.equals("!") && words.containsKey(target) && !fromTo.equals("0000")) {
                String one = words.get(line.substring(0, 8)).get(Integer.parseInt(fromTo.substring(0, 2), 16) - 1);
                String other = words.get(target).get(Integer.parseInt(fromTo.substring(2), 16) - 1);
                if (isPlain(one) && isPlain(other)) {
                    antonyms.add(one.compareTo(other) < 0 ? one + " " + other : other + " " + one);
                }
            }
        }
    }

    private static boolean isPlain(String word) {
        return word.matches("[a-z]{2,}");
    }

    private static List<String> lines(String file) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                WordNetExtract.class.getResourceAsStream(ROOT + file), StandardCharsets.US_ASCII))) {
            return reader.lines().filter(line -> !line.startsWith("  ")).toList();
        }
    }
}
