package org.claimbook.claim.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values that are allowed but seldom thought of, the same ones for the same seed. */
final class Odd {
    private static final List<String> WORDS = List.of(
            "bridge",
            "the",
            "mayor",
            "“quoted”",
            "\"plain\"",
            "it's",
            "a,b",
            "c;d",
            "tab",
            "\\",
            "</script>",
            "<!--",
            "&amp;",
            "100%",
            "=1+1",
            "[\"x\"]",
            "{}",
            "🌉",
            "👩‍🔬",
            "ё",
            "عربي",
            "עברית",
            "日本語",
            "e\u0301",
            "ﬁ",
            "\u2028",
            "no\nend",
            "null",
            "1.10",
            "|");

    private final Random random;

    Odd(long seed) {
        random = new Random(seed);
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    boolean seldom() {
        return random.nextInt(8) == 0;
    }

    boolean often() {
        return random.nextInt(3) > 0;
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }

    <T> List<T> some(int most, Supplier<T> each) {
        List<T> all = new ArrayList<>();
        IntStream.range(0, upTo(most)).forEach(i -> all.add(each.get()));
        return all;
    }

    /** Different ones, in any order. */
    <T> List<T> differing(int most, Supplier<T> each) {
        return some(most, each).stream().distinct().toList();
    }

    String words(int most) {
        return IntStream.rangeClosed(0, upTo(most - 1))
                .mapToObj(i -> one(WORDS))
                .collect(Collectors.joining(" "));
    }

    /** Not blank, even where a separator of lines counts as a blank. */
    String text(int most) {
        return "w" + upTo(9) + " " + words(most);
    }

    LocalDate day() {
        return LocalDate.of(1990, 1, 1).plusDays(random.nextInt(13_000));
    }
}
