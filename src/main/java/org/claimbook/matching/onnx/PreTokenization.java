package org.claimbook.matching.onnx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** How a tokenizer.json splits a text into the words that its model takes apart. */
final class PreTokenization {
    private static final String SPACE = "[\\p{IsWhite_Space}]";
    private static final String PUNCTUATION = "[\\p{P}!-/:-@\\[-`{-~]";
    private static final String BYTE_LEVEL =
            "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+";

    /** What becomes of what a pattern finds. */
    private enum Found {
        REMOVED,
        ISOLATED,
        CONTIGUOUS,
        MERGED_WITH_PREVIOUS,
        MERGED_WITH_NEXT
    }

    private record Segment(String text, boolean found) {}

    private PreTokenization() {}

    /** @param node the pre_tokenizer, which may be null */
    static UnaryOperator<List<String>> read(JsonNode node) {
        String type = node.path("type").asText("");
        return switch (type) {
            case "" -> words -> words;
            case "Sequence" -> sequence(node.path("pretokenizers"));
            case "BertPreTokenizer" ->
                words -> split(split(words, regex(SPACE), Found.REMOVED), regex(PUNCTUATION), Found.ISOLATED);
            case "Whitespace" -> words -> split(words, regex("\\w+|[^\\w\\s]+"), Found.REMOVED, true);
            case "WhitespaceSplit" -> words -> split(words, regex(SPACE), Found.REMOVED);
            case "Punctuation" -> words -> split(words, regex(PUNCTUATION), found(node, Found.ISOLATED));
            case "Digits" ->
                words -> split(
                        words,
                        regex("\\p{N}"),
                        node.path("individual_digits").asBoolean() ? Found.ISOLATED : Found.CONTIGUOUS);
            case "Split" -> {
                Pattern pattern = pattern(node.path("pattern"));
                Found found = found(node, Found.ISOLATED);
                boolean invert = node.path("invert").asBoolean();
                yield words -> split(words, pattern, found, invert);
            }
            case "Metaspace" -> metaspace(node);
            case "ByteLevel" -> byteLevel(node);
            default -> throw new IllegalArgumentException("pre_tokenizer.type: '" + type + "' is not known");
        };
    }

    private static UnaryOperator<List<String>> sequence(JsonNode each) {
        UnaryOperator<List<String>> all = words -> words;
        for (JsonNode one : each) {
            UnaryOperator<List<String>> before = all;
            UnaryOperator<List<String>> next = read(one);
            all = words -> next.apply(before.apply(words));
        }
        return all;
    }

    /** SentencePiece's: spaces become letters that words begin with. */
    private static UnaryOperator<List<String>> metaspace(JsonNode node) {
        String space = node.path("replacement").asText("▁");
        String scheme =
                node.path("prepend_scheme").asText(node.path("add_prefix_space").asBoolean(true) ? "always" : "never");
        boolean split = node.path("split").asBoolean(true);
        Pattern pattern = Pattern.compile(Pattern.quote(space));
        return words -> {
            List<String> marked = new ArrayList<>();
            for (String word : words) {
                String spaced = word.replace(" ", space);
                boolean first = scheme.equals("always") || scheme.equals("first") && marked.isEmpty();
                marked.add(first && !spaced.startsWith(space) ? space + spaced : spaced);
            }
            return split ? split(marked, pattern, Found.MERGED_WITH_NEXT) : marked;
        };
    }

    /** GPT-2's: words are their bytes in UTF-8, each written as a visible letter. */
    private static UnaryOperator<List<String>> byteLevel(JsonNode node) {
        boolean prefix = node.path("add_prefix_space").asBoolean();
        boolean split = node.path("use_regex").asBoolean(true);
        Pattern pattern = regex(BYTE_LEVEL);
        char[] letters = lettersOfBytes();
        return words -> {
            List<String> spaced = prefix
                    ? words.stream()
                            .map(word -> word.startsWith(" ") ? word : " " + word)
                            .toList()
                    : words;
            List<String> parts = split ? split(spaced, pattern, Found.ISOLATED) : spaced;
            return parts.stream()
                    .map(word -> {
                        StringBuilder visible = new StringBuilder();
                        for (byte each : word.getBytes(StandardCharsets.UTF_8)) {
                            visible.append(letters[Byte.toUnsignedInt(each)]);
                        }
                        return visible.toString();
                    })
                    .toList();
        };
    }

    private static char[] lettersOfBytes() {
        char[] letters = new char[1 << Byte.SIZE];
        int next = letters.length;
        for (int i = 0; i < letters.length; i++) {
            boolean visible = i >= '!' && i <= '~' || i >= '¡' && i <= '¬' || i >= '®';
            letters[i] = (char) (visible ? i : next++);
        }
        return letters;
    }

    private static Found found(JsonNode node, Found otherwise) {
        String behavior = node.path("behavior").asText("");
        return switch (behavior) {
            case "" -> otherwise;
            case "Removed" -> Found.REMOVED;
            case "Isolated" -> Found.ISOLATED;
            case "Contiguous" -> Found.CONTIGUOUS;
            case "MergedWithPrevious" -> Found.MERGED_WITH_PREVIOUS;
            case "MergedWithNext" -> Found.MERGED_WITH_NEXT;
            default -> throw new IllegalArgumentException("pre_tokenizer.behavior: '" + behavior + "' is not known");
        };
    }

    /** A text, or a regular expression as the reference's engine reads it. */
    static Pattern pattern(JsonNode pattern) {
        return pattern.has("Regex")
                ? regex(pattern.path("Regex").asText())
                : Pattern.compile(Pattern.quote(pattern.path("String").asText()));
    }

    private static Pattern regex(String pattern) {
        return Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** Whether Unicode counts it as white space. */
    static boolean isSpace(int c) {
        return c >= '\t' && c <= '\r' || c == 0x85 || Character.isSpaceChar(c);
    }

    private static List<String> split(List<String> words, Pattern pattern, Found found) {
        return split(words, pattern, found, false);
    }

    private static List<String> split(List<String> words, Pattern pattern, Found found, boolean invert) {
        List<String> parts = new ArrayList<>();
        for (String word : words) {
            merged(segments(word, pattern, invert), found).stream()
                    .filter(part -> !part.isEmpty())
                    .forEach(parts::add);
        }
        return parts;
    }

    private static List<Segment> segments(String word, Pattern pattern, boolean invert) {
        List<Segment> segments = new ArrayList<>();
        Matcher matcher = pattern.matcher(word);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                segments.add(new Segment(word.substring(end, matcher.start()), invert));
            }
            segments.add(new Segment(matcher.group(), !invert));
            end = matcher.end();
        }
        if (end < word.length()) {
            segments.add(new Segment(word.substring(end), invert));
        }
        return segments;
    }

    private static List<String> merged(List<Segment> segments, Found found) {
        if (found == Found.REMOVED) {
            return segments.stream()
                    .filter(each -> !each.found())
                    .map(Segment::text)
                    .toList();
        }
        boolean backwards = found == Found.MERGED_WITH_NEXT;
        List<String> parts = new ArrayList<>();
        boolean before = false;
        for (Segment each : backwards ? segments.reversed() : segments) {
            boolean joins = !parts.isEmpty()
                    && switch (found) {
                        case CONTIGUOUS -> each.found() == before;
                        case MERGED_WITH_PREVIOUS, MERGED_WITH_NEXT -> each.found() && !before;
                        default -> false;
                    };
            if (joins) {
                String last = parts.removeLast();
                parts.add(backwards ? each.text() + last : last + each.text());
            } else {
                parts.add(each.text());
            }
            before = each.found();
        }
        return backwards ? parts.reversed() : parts;
    }
}
