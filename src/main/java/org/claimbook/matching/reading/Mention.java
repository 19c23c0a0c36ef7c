package org.claimbook.matching.reading;

import java.util.List;

/**
 * A name in a text.
 *
 * @param key id of the known name, or the name's words in lower case where the store does not know it
 * @param known whether the store knows the name
 * @param words the words of the name in lower case
 * @param surface the name as written
 * @param from index of its first word
 * @param to index behind its last word
 */
public record Mention(String key, boolean known, List<String> words, String surface, int from, int to) {
    public Mention {
        words = List.copyOf(words);
    }
}
