package org.claimbook.matching.onnx;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** What a tokenizer.json does to a text before it is split. */
final class Normalization {
    private Normalization() {}

    /** @param normalizer the node of that name, which may be null */
    static UnaryOperator<String> read(JsonNode normalizer) {
        String type = normalizer.path("type").asText("");
        return switch (type) {
            case "" -> text -> text;
            case "Sequence" -> sequence(normalizer.path("normalizers"));
            case "BertNormalizer" -> bert(normalizer);
            case "NFC", "NFD", "NFKC", "NFKD" -> text -> Normalizer.normalize(text, Form.valueOf(type));
            case "Lowercase" -> Normalization::lowerCase;
            case "StripAccents" -> text -> without(text, Normalization::isMark);
            case "Strip" -> strip(normalizer);
            case "Replace" -> replace(normalizer);
            case "Prepend" ->
                text -> text.isEmpty() ? text : normalizer.path("prepend").asText() + text;
            case "Precompiled" ->
                normalizer.path("precompiled_charsmap").asText("").isEmpty()
                        ? text -> text
                        : new CharsMap(normalizer.path("precompiled_charsmap").asText());
            default -> throw new IllegalArgumentException("normalizer.type: '" + type + "' is not known");
        };
    }

    private static UnaryOperator<String> sequence(JsonNode each) {
        UnaryOperator<String> all = text -> text;
        for (JsonNode one : each) {
            UnaryOperator<String> before = all;
            UnaryOperator<String> next = read(one);
            all = text -> next.apply(before.apply(text));
        }
        return all;
    }

    /** As {@code BasicTokenizer} of BERT: cleans, sets Chinese characters apart, strips accents, makes lower case. */
    private static UnaryOperator<String> bert(JsonNode normalizer) {
        boolean lower = normalizer.path("lowercase").asBoolean(true);
        boolean strip = normalizer.path("strip_accents").asBoolean(lower);
        boolean clean = normalizer.path("clean_text").asBoolean(true);
        boolean chinese = normalizer.path("handle_chinese_chars").asBoolean(true);
        return text -> {
            StringBuilder cleaned = new StringBuilder();
            text.codePoints().filter(c -> !clean || !isControl(c)).forEach(c -> {
                if (chinese && isChinese(c)) {
                    cleaned.append(' ').appendCodePoint(c).append(' ');
                } else {
                    cleaned.appendCodePoint(clean && PreTokenization.isSpace(c) ? ' ' : c);
                }
            });
            String plain = cleaned.toString();
            if (strip) {
                plain = without(
                        Normalizer.normalize(plain, Form.NFD), c -> Character.getType(c) == Character.NON_SPACING_MARK);
            }
            return lower ? lowerCase(plain) : plain;
        };
    }

    private static UnaryOperator<String> strip(JsonNode normalizer) {
        boolean left = normalizer.path("strip_left").asBoolean();
        boolean right = normalizer.path("strip_right").asBoolean();
        return text -> {
            String rest = left ? text.stripLeading() : text;
            return right ? rest.stripTrailing() : rest;
        };
    }

    private static UnaryOperator<String> replace(JsonNode normalizer) {
        Pattern pattern = PreTokenization.pattern(normalizer.path("pattern"));
        String content = Matcher.quoteReplacement(normalizer.path("content").asText());
        return text -> pattern.matcher(text).replaceAll(content);
    }

    /** Each letter for itself: the reference knows no final sigma. */
    private static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder();
        text.codePoints().forEach(c -> lower.append(Character.toString(c).toLowerCase(Locale.ROOT)));
        return lower.toString();
    }

    private static String without(String text, IntPredicate which) {
        return text.codePoints()
                .filter(which.negate())
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isControl(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return false;
        }
        int type = Character.getType(c);
        return c == 0xFFFD
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE;
    }

    private static boolean isChinese(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x2CEAF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }
}
