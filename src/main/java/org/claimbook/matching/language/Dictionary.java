package org.claimbook.matching.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which words and parts of names stand in the dictionary, as which parts of speech, and which are inflected by no rule. */
final class Dictionary {
    static final int NOUN = 1;
    static final int VERB = 2;
    static final int ADJECTIVE = 4;
    static final int ADVERB = 8;

    /** A verb that is met as another part of speech much more often: "water". */
    static final int RARE_VERB = 16;

    private static final String LETTERS = "nvaru";
    private static final int PARTS_OF_SPEECH = NOUN | VERB | ADJECTIVE | ADVERB;
    private static final int NAME = 32;

    private final Words words;
    private final Map<String, String> irregular = new HashMap<>();
    /** By the number of a word: its parts of speech, and whether it is part of a name. */
    private byte[] known = new byte[1 << 17];

    /** @param words gets those of the dictionary */
    Dictionary(Words words) {
        this.words = words;
        for (String file : List.of("words.txt", "newer-words.txt")) {
            WordList.lines(file).forEach(line -> {
                int space = line.indexOf(' ');
                int parts = 0;
                for (int i = space + 1; i < line.length(); i++) {
                    parts |= 1 << LETTERS.indexOf(line.charAt(i));
                }
                know(line.substring(0, space), parts);
            });
        }
        WordList.lines("names.txt").forEach(name -> know(name, NAME));
        known = Arrays.copyOf(known, words.size());
        WordList.lines("irregular.txt").forEach(line -> {
            int space = line.indexOf(' ');
            irregular.putIfAbsent(line.substring(0, space), line.substring(space + 1));
        });
        WordList.lines("exceptions.txt").forEach(line -> {
            int space = line.indexOf(' ');
            irregular.put(line.substring(0, space), line.substring(space + 1));
        });
    }

    private void know(String word, int what) {
        int number = words.add(word);
        if (number >= known.length) {
            known = Arrays.copyOf(known, 2 * number);
        }
        known[number] |= (byte) what;
    }

    /** The parts of speech of a lower-case word as it stands, as a sum of the constants above; 0 if it is not in the dictionary. */
    int partsOfSpeech(String word) {
        return known(word) & PARTS_OF_SPEECH;
    }

    boolean holds(String word) {
        return partsOfSpeech(word) != 0;
    }

    boolean can(String word, int partOfSpeech) {
        return (known(word) & partOfSpeech) != 0;
    }

    boolean isName(String word) {
        return (known(word) & NAME) != 0;
    }

    /** What a word is an irregular inflection of; empty if it is none. */
    String irregular(String word) {
        return irregular.getOrDefault(word, "");
    }

    private int known(String word) {
        int number = words.number(word);
        // numbers behind those are of words that other lists have added
        return number >= 0 && number < known.length ? known[number] : 0;
    }
}
