package org.claimbook.matching.onnx;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The uncased BERT tokenizer: clean, lower-case, strip accents, split at white space and punctuation, then greedy
 * longest-match-first WordPiece (Devlin et al., 2019; {@code BertTokenizer} of the reference implementation).
 */
final class WordPiece {
    private static final int MAX_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int start;
    private final int end;

    /** @param vocabulary token to id, with the special tokens [UNK], [CLS] and [SEP] */
    WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = new HashMap<>(vocabulary);
        this.unknown = special("[UNK]");
        this.start = special("[CLS]");
        this.end = special("[SEP]");
    }

    /**
     * The ids of a text between [CLS] and [SEP].
     *
     * @param limit at most so many ids, the two special ones included; at least 2
     */
    long[] ids(String text, int limit) {
        List<Integer> ids = new ArrayList<>();
        ids.add(start);
        for (String word : words(text)) {
            if (ids.size() >= limit - 1) {
                break;
            }
            addPieces(word, ids);
        }
        if (ids.size() > limit - 1) {
            ids = ids.subList(0, limit - 1);
        }
        ids.add(end);
        return ids.stream().mapToLong(Integer::longValue).toArray();
    }

    private void addPieces(String word, List<Integer> ids) {
        if (word.codePointCount(0, word.length()) > MAX_WORD) {
            ids.add(unknown);
            return;
        }
        int before = ids.size();
        int from = 0;
        while (from < word.length()) {
            int to = word.length();
            Integer id = null;
            while (from < to) {
                String piece = from == 0 ? word.substring(0, to) : "##" + word.substring(from, to);
                id = vocabulary.get(piece);
                if (id != null) {
                    break;
                }
                to = word.offsetByCodePoints(to, -1);
            }
            if (id == null) {
                ids.subList(before, ids.size()).clear();
                ids.add(unknown);
                return;
            }
            ids.add(id);
            from = to;
        }
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        // each character for itself: the reference knows no final sigma
        plain.codePoints().map(Character::toLowerCase).forEach(c -> {
            int type = Character.getType(c);
            if (c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c)) {
                flush(word, words);
            } else if (c == 0 || c == 0xFFFD || isControl(type) || type == Character.NON_SPACING_MARK) {
                return;
            } else if (isPunctuation(c, type) || isChinese(c)) {
                flush(word, words);
                words.add(Character.toString(c));
            } else {
                word.appendCodePoint(c);
            }
        });
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isControl(int type) {
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE;
    }

    private static boolean isPunctuation(int c, int type) {
        boolean asciiSymbol =
                (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
        return asciiSymbol
                || type == Character.CONNECTOR_PUNCTUATION
                || type == Character.DASH_PUNCTUATION
                || type == Character.START_PUNCTUATION
                || type == Character.END_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION;
    }

    private static boolean isChinese(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x2CEAF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }

    private int special(String token) {
        Integer id = vocabulary.get(token);
        if (id == null) {
            throw new IllegalArgumentException("vocabulary: the special token " + token + " is missing");
        }
        return id;
    }
}
