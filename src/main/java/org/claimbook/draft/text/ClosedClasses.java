package org.claimbook.draft.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Words of the parts of speech to which no language adds words. What the tagger puts there beside them ("harbour" as a
 * pronoun, "fisherman" as a preposition) it has only guessed, and it is a noun as nearly always.
 */
final class ClosedClasses {
    private static final Set<String> TAGS = Set.of("PRON", "ADP", "DET", "AUX", "SCONJ", "CCONJ", "PART");
    private static final Set<String> WORDS =
            Set.copyOf(Arrays.asList("""
            i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself we us
            our ours ourselves they them their theirs themselves this that these those who whom whose which what whoever
            whatever whichever anybody anyone anything everybody everyone everything nobody none nothing somebody someone
            something one ones other others another each both either neither all any some few many more most much several
            such enough half less least own same a an the no every there here
            about above across after against along alongside amid among amongst around as at atop before behind below beneath
            beside besides between beyond but by concerning despite down during except for from in inside into like near of
            off on onto opposite out outside over past per plus regarding round since than through throughout till to toward
            towards under underneath unlike until up upon versus via with within without ago away back forth together due
            according because instead apart aside ahead worth next close prior
            be am is are was were been being have has had having do does did doing done can could may might must shall should
            will would ought need dare get gets got cannot ca wo
            if whether while whereas although though unless once when where why how lest provided so and or nor yet not n't
            let et""".strip().split("\\s+")));

    private static final Set<String> PREPOSITIONS = Set.of("of", "at", "by", "with", "from", "into", "on", "for", "in");

    private ClosedClasses() {}

    static boolean have(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The part of speech of a word that the tagger takes for {@code tag}. */
    static String mended(String word, String tag) {
        if (tag.equals("SCONJ") && PREPOSITIONS.contains(word.toLowerCase(Locale.ROOT))) {
            return "ADP";
        }
        boolean contracted = word.indexOf('\'') >= 0 || word.indexOf('’') >= 0;
        return TAGS.contains(tag) && Character.isLetter(word.codePointAt(0)) && !contracted && !have(word)
                ? "NOUN"
                : tag;
    }
}
