package org.claimbook.text;

import io.quarkus.qute.TemplateExtension;

/** Which form of a word stands after a number: {@code {plural:of(days, 'день', 'дня', 'дней')}}. */
@TemplateExtension(namespace = "plural")
final class PluralForms {
    private PluralForms() {}

    /** English and German: one, and all others. */
    static String of(Number number, String one, String other) {
        return number.longValue() == 1 ? one : other;
    }

    /** Ukrainian and Russian: 1, 21 and so on; 2 to 4, 22 to 24; all others, 11 to 14 among them. */
    static String of(Number number, String one, String few, String many) {
        long last = number.longValue() % 10;
        if (number.longValue() % 100 / 10 == 1 || last == 0 || last > 4) {
            return many;
        }
        return last == 1 ? one : few;
    }
}
