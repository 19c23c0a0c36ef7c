package org.claimbook.matching.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences parted to stress one of their parts, put together again: "Was it Norway that sold it?" is "Norway sold it", "Because of the
 * storm, did they flee?" is "Did they flee because of the storm?".
 */
final class Clefts {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
    /** What is stressed begins as a name, a thing, a number or a circumstance does: in "is it known that", nothing is. */
    private static final Pattern IT = Pattern.compile(
            "^(?:is|was) it ((?!(?:the case|a fact|the reason|the law) )(?:(?-i:\\p{Lu})|\\d|(?:the|an?|this|these|his|her|its|their|in|on|at|by|with|during|because(?: of)?|due to) ).{0,80}?) (?:that|who|which) (.+)$"
                    + "|^(?:is|was) it ((?!not )(?:\\S+ ){1,3}?)(?:who|that(?= (?:the|an?|his|her|its|their|he|she|they|it) )) (.+)$",
            FLAGS);

    /** What is stressed is not who does it where another is named behind it: "was it the bank that the clerk robbed". */
    private static final Pattern SUBJECT =
            Pattern.compile("^(?:(?-i:\\p{Lu})|(?:the|an?|his|her|its|their|he|she|they|it|we|i|you) ).*", FLAGS);

    private static final Pattern CIRCUMSTANCE =
            Pattern.compile("^(?:in|on|at|by|with|during|because of|due to) .*", FLAGS);

    private static final Pattern REASON = Pattern.compile(
            "^(?:is|was|are|were) (.{2,80}?) (?:really |actually )?the reasons? (?:why|that|for which|for|behind) (.+)$"
                    + "|^the reasons? (?:why (.{2,120})|for (.{2,80}?)) (?:is|was|are|were) (?!\\w+ing\\b)(.+)$",
            FLAGS);

    private static final Pattern CAUSE = Pattern.compile("^(?:because|due to) .+$", FLAGS);
    private static final String CIRCUMSTANCES =
            "(?:(?:an?|one|two|three|several|\\d+) \\p{L}+ (?:before|after|ago|later|earlier)"
                    + "|in|on|at|by|to|with|without|within|during|for|from|since|until|till|after|before|because|due to|despite|under|over|between|among|near"
                    + "|through|throughout|as|when|while|once|if|although|though|unlike|instead of|according to)\\b";
    /** Where, when or why, with a comma or a form of "do" behind it, which what asks for it has not: "in which year did". */
    private static final Pattern FRONTED = Pattern.compile(
            "^(" + CIRCUMSTANCES + "(?:[^?.!;:]{2,120}?(?=, )|(?: [^ ?.!;:,]+){1,4}(?= d))),? "
                    + "((?:do|does|did|(?<=, )(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might))(?:n't)?) (\\S+ \\S.*)$",
            FLAGS);
    /** The same in a statement; of two commas nobody knows whether they part a list. */
    private static final Pattern OPENING = Pattern.compile(
            "^(" + CIRCUMSTANCES
                    + "[^?.!;:,]{2,120}), ((?:(?-i:\\p{Lu})|\\d|(?:the|an?|his|her|its|their|he|she|they|it|we|i|you|some|most|many|more|all|no) )[^?,;:]+)$",
            FLAGS);

    private static final Pattern ASKS = Pattern.compile("\\b(?:which|what|whom?|whose|how|where)\\b", FLAGS);
    private static final Pattern END = Pattern.compile("[\\s?.!]+$");

    private Clefts() {}

    /** The text in plain order; as it is where nothing in it is stressed. */
    static String joined(String text) {
        Matcher fronted = FRONTED.matcher(text);
        if (fronted.matches() && !ASKS.matcher(fronted.group(1)).find()) {
            return behind(fronted.group(2) + " " + fronted.group(3), fronted.group(1)) + "?";
        }
        Matcher opening = OPENING.matcher(text);
        if (opening.matches()) {
            return behind(opening.group(2), opening.group(1)) + ".";
        }
        Matcher reason = REASON.matcher(text);
        if (reason.matches()) {
            if (reason.group(1) != null) {
                return because(reason.group(2), reason.group(1));
            }
            return because(reason.group(3) == null ? reason.group(4) : reason.group(3), reason.group(5));
        }
        Matcher it = IT.matcher(text);
        if (!it.matches()) {
            return text;
        }
        String stressed = it.group(1) == null ? it.group(3).strip() : it.group(1);
        String rest = it.group(1) == null ? it.group(4) : it.group(2);
        boolean behind = CAUSE.matcher(stressed).matches()
                || SUBJECT.matcher(rest).matches()
                        && !CIRCUMSTANCE.matcher(stressed).matches();
        return behind ? END.matcher(rest).replaceFirst("") + " " + stressed : stressed + " " + rest;
    }

    /** The comma keeps a circumstance out of a clause at the end: "a boat that was built in Malta". */
    private static String behind(String what, String circumstance) {
        return END.matcher(what).replaceFirst("") + ", "
                + circumstance.substring(0, 1).toLowerCase(Locale.ROOT) + circumstance.substring(1);
    }

    private static String because(String what, String cause) {
        return END.matcher(what).replaceFirst("") + " because of "
                + END.matcher(cause).replaceFirst("");
    }
}
