package org.claimbook.matching.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads numbers in digits and in words: "91", "1,500", "two million", "$5bn", "three per cent", "2025". */
public final class Quantities {
    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90),
            Map.entry("dozen", 12));
    private static final Map<String, Double> SCALES = Map.of(
            "hundred", 1e2,
            "thousand", 1e3,
            "k", 1e3,
            "million", 1e6,
            "mln", 1e6,
            "m", 1e6,
            "billion", 1e9,
            "bn", 1e9,
            "b", 1e9,
            "trillion", 1e12);
    private static final Set<String> APPROXIMATE =
            Set.of("about", "around", "nearly", "almost", "roughly", "approximately", "some", "over", "circa", "close");
    /** What the parts are called into which a whole is divided, by their number less two. */
    private static final List<String> PARTS =
            List.of("half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private static final Set<String> BEHIND_HALF =
            Set.of("of", "the", "all", "its", "their", "his", "her", "our", "or");
    private static final Set<String> BEFORE_HALF =
            Set.of("by", "than", "one", "exactly", "about", "almost", "nearly", "over");

    private static final String PER_CENT = "%";
    private static final Set<String> TIMES =
            Set.of("second", "minute", "hour", "day", "night", "week", "month", "year", "decade", "century");
    private static final Set<String> CURRENCIES = Set.of("$", "€", "£", "¥", "₴", "₽");

    /** A share is told of so many at most: what is larger, "2 in 2020", is no whole. */
    private static final int LARGEST_WHOLE = 1000;

    private Quantities() {}

    /** The numbers among the tokens, in their order. */
    public static List<Quantity> in(List<Token> tokens) {
        List<Quantity> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int to = end(tokens, at);
            Optional<Quantity> share = share(tokens, at, to);
            if (share.isPresent()) {
                found.add(share.get());
                at = share.get().to();
            } else if (to > at) {
                found.add(read(tokens, at, to));
                at = to;
            } else {
                at++;
            }
        }
        return found;
    }

    /**
     * "Two thirds", "a tenth", "three out of four" and "one in five" as per cent.
     *
     * @param end behind the number that begins at {@code from}, if one does
     */
    private static Optional<Quantity> share(List<Token> tokens, int from, int end) {
        if (isHalf(tokens, from)) {
            return Optional.of(share(tokens, 1.0 / 2, from, from + 1));
        }
        int next = isOne(tokens.get(from)) ? from + 1 : end;
        if (next == from || next >= tokens.size()) {
            return Optional.empty();
        }
        double counted = isOne(tokens.get(from)) ? 1 : read(tokens, from, end).value();
        String part = word(tokens, next);
        int whole = PARTS.indexOf(part.endsWith("s") ? part.substring(0, part.length() - 1) : part) + 2;
        if (whole > 2 && (part.endsWith("s") || word(tokens, next + 1).equals("of"))) {
            return Optional.of(share(tokens, counted / whole, from, next + 1));
        }
        int of = part.equals("out") && word(tokens, next + 1).equals("of") ? next + 2 : next + 1;
        boolean among =
                of == next + 2 || part.equals("in") && !tokens.get(from).norm().equals("a");
        if (!among || of >= tokens.size()) {
            return Optional.empty();
        }
        int behind = end(tokens, of);
        double all = behind > of ? read(tokens, of, behind).value() : 0;
        String unit = word(tokens, behind);
        boolean time = TIMES.contains(unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit);
        return all > counted && all <= LARGEST_WHOLE && !time
                ? Optional.of(share(tokens, counted / all, from, behind))
                : Optional.empty();
    }

    /** "Half of them", "half the votes", "by half", "fewer than half": in "half a million" and "the first half" it is no share. */
    private static boolean isHalf(List<Token> tokens, int at) {
        return word(tokens, at).equals("half")
                && (BEHIND_HALF.contains(word(tokens, at + 1))
                        || at > 0
                                && BEFORE_HALF.contains(word(tokens, at - 1))
                                && !word(tokens, at + 1).equals("a"));
    }

    private static Quantity share(List<Token> tokens, double share, int from, int to) {
        return new Quantity(100 * share, PER_CENT, approximate(tokens, from), from, to);
    }

    private static String word(List<Token> tokens, int at) {
        return at < tokens.size() ? tokens.get(at).norm() : "";
    }

    private static int end(List<Token> tokens, int from) {
        String first = tokens.get(from).norm();
        boolean digits = tokens.get(from).numeric();
        if (digits && Character.isLetter(first.charAt(first.length() - 1))) {
            // "7th" counts nothing
            return from;
        }
        if (!digits && !SMALL.containsKey(first)) {
            return endOfRound(tokens, from);
        }
        int to = from + 1;
        while (to < tokens.size() && (continues(tokens, to, digits) || joins(tokens, to, digits))) {
            to++;
        }
        return to;
    }

    /** "half a million", and "million" where "a" or "one" stands before it. */
    private static int endOfRound(List<Token> tokens, int from) {
        String first = tokens.get(from).norm();
        if (first.equals("half")
                && from + 2 < tokens.size()
                && SCALES.containsKey(tokens.get(from + 2).norm())) {
            return from + 3;
        }
        boolean million = SCALES.containsKey(first) && first.length() > 3 && from > 0 && isOne(tokens.get(from - 1));
        return million ? from + 1 : from;
    }

    private static boolean isOne(Token token) {
        return token.norm().equals("a") || token.norm().equals("one");
    }

    private static boolean continues(List<Token> tokens, int at, boolean digits) {
        String word = tokens.get(at).norm();
        String before = tokens.get(at - 1).norm();
        if (before.equals("and")) {
            return !digits && (SMALL.containsKey(word) || word.equals("one"));
        }
        if (SCALES.containsKey(word)) {
            // a lone letter is a scale only where it touches the digits: "5m", not "5 m"
            return word.length() > 1
                    || tokens.get(at - 1).end() == tokens.get(at).start();
        }
        if (digits) {
            return false;
        }
        int tens = SMALL.getOrDefault(before, 0);
        boolean ones = word.equals("one") || SMALL.getOrDefault(word, 10) < 10;
        boolean behindTens = tens >= 20 && ones;
        boolean behindScale = SCALES.containsKey(before) && SMALL.containsKey(word);
        boolean dozens = word.equals("dozen") && tens > 0 && tens < 10;
        return behindTens || behindScale || dozens;
    }

    /** The "and" of "two hundred and fifty". */
    private static boolean joins(List<Token> tokens, int at, boolean digits) {
        return !digits
                && tokens.get(at).norm().equals("and")
                && SCALES.containsKey(tokens.get(at - 1).norm())
                && at + 1 < tokens.size()
                && (SMALL.containsKey(tokens.get(at + 1).norm())
                        || tokens.get(at + 1).norm().equals("one"));
    }

    private static Quantity read(List<Token> tokens, int from, int to) {
        double total = 0;
        double part = 0;
        for (int i = from; i < to; i++) {
            String word = tokens.get(i).norm();
            if (tokens.get(i).numeric()) {
                part += digits(word);
            } else if (word.equals("half")) {
                part = 0.5;
            } else if (word.equals("dozen") && part > 0) {
                part *= 12;
            } else if (SMALL.containsKey(word)) {
                part += SMALL.get(word);
            } else if (word.equals("one")) {
                part += 1;
            } else if (SCALES.containsKey(word)) {
                double scale = SCALES.get(word);
                part = (part == 0 ? 1 : part) * scale;
                total += scale > 100 ? part : 0;
                part = scale > 100 ? 0 : part;
            }
        }
        double value = total + part;
        return new Quantity(value, unit(tokens, from, to, value), approximate(tokens, from), from, to);
    }

    private static double digits(String text) {
        boolean thousands = text.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
        String plain = thousands ? text.replace(",", "") : text.replace(',', '.');
        try {
            return Double.parseDouble(plain);
        } catch (NumberFormatException e) {
            // a date or version such as 12.10.2025: only its digits can be compared
            return Double.parseDouble(text.replaceAll("\\D", ""));
        }
    }

    private static String unit(List<Token> tokens, int from, int to, double value) {
        if (from > 0 && CURRENCIES.contains(tokens.get(from - 1).norm())) {
            return tokens.get(from - 1).norm();
        }
        boolean year = to == from + 1
                && value >= 1800
                && value <= 2100
                && tokens.get(from).norm().length() == 4;
        if (to < tokens.size() && !year) {
            String next = tokens.get(to).norm();
            if (next.equals("%") || next.equals("percent") || next.equals("percentage")) {
                return PER_CENT;
            }
            if (next.equals("per")
                    && to + 1 < tokens.size()
                    && tokens.get(to + 1).norm().equals("cent")) {
                return PER_CENT;
            }
            if (next.startsWith("dollar")) {
                return "$";
            }
            if (next.startsWith("euro")) {
                return "€";
            }
        }
        return year ? "year" : "";
    }

    private static boolean approximate(List<Token> tokens, int from) {
        for (int i = Math.max(0, from - 2); i < from; i++) {
            String word = tokens.get(i).norm();
            if (APPROXIMATE.contains(word)
                    || (word.equals("than") && i > 0 && tokens.get(i - 1).norm().equals("more"))) {
                return true;
            }
        }
        return false;
    }
}
