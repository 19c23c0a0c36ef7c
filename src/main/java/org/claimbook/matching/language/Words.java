package org.claimbook.matching.language;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/**
 * Words with a number each, from 0 on, as bytes in blocks: a word list of strings takes ten times the memory. What is known about a
 * word stands elsewhere, under its number. Safe for many readers once nobody adds to it.
 */
final class Words {
    /** No word has it. */
    static final int NONE = -1;

    private final BytesRefHash numbers = new BytesRefHash();

    /** The number of a word, which it gets if it has none yet. */
    int add(String word) {
        int number = numbers.add(new BytesRef(word));
        return number < 0 ? -1 - number : number;
    }

    /** The number of a word; {@link #NONE} if it was not added. */
    int number(String word) {
        return numbers.find(new BytesRef(word));
    }

    /** The word with that number, which somebody was given. */
    String word(int number) {
        return numbers.get(number, new BytesRef()).utf8ToString();
    }

    /** How many there are. */
    int size() {
        return numbers.size();
    }
}
