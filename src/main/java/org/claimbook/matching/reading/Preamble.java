package org.claimbook.matching.reading;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What people put around a question without asking anything by it: greetings, "fact check:", "is it true that". Of the many ways
 * to ask whether something is false, one is left: "It is false that".
 */
public final class Preamble {
    private static final Pattern BEFORE = Pattern.compile(
            "^\\s*(?:(?:hi|hello|hey|greetings|good (?:morning|afternoon|evening|day)|dear (?:bot|claimbook|all)|excuse me|ok(?:ay)?|so|well|um+|please|pls|sorry)"
                    + "(?:\\s+(?:there|all|everyone|guys|bot|claimbook|again))?\\s*[,!.:;–—-]*\\s+"
                    + "|fact[- ]?check(?:ing|ed)?\\s*[:,–—-]*\\s+(?:this\\s*[:,–—-]\\s*)?|breaking(?: news)?\\s*[:–—-]\\s*|(?:q|question|claim)\\s*:\\s*"
                    + "|(?:can|could|would) (?:you|u|anyone|someone|anybody) (?:please |pls )?(?:tell me|confirm|check|verify|say)(?: whether| if| that)?[:,]?\\s+"
                    + "|(?:please |pls )?(?:tell me|check|verify)(?: whether| if)?[:,]?\\s+"
                    + "|(?:i'?d like to know|i want to know|i would like to know|i wonder|wondering|does anyone know|do you know|any idea)(?: whether| if)?[:,]?\\s+"
                    + "|(?:i|we) (?:just )?(?:heard|read|saw)(?: somewhere| online| today)?(?: that)?[:,]?\\s+"
                    + "|(?-i:heard|hearing|read|saw) that\\s+|(?-i:heard)(?: somewhere| online| today)?[:,]?\\s+"
                    + "|(?:my|our|a|some|the) (?:[\\p{L}-]+ ){1,4}?(?:keeps? (?:on )?(?:saying|telling (?:me|us)|claiming|insisting)|swears|(?:just )?told me|tells me|is telling me|is convinced)(?: at [a-z]+)?(?: that)?[:,]?\\s+"
                    + "|(?:is it|it is|it's|is it really|was it|is it actually) (?:really |actually )?(?:true|correct|right|accurate|a fact|the case)(?: that)?[:,]?\\s+"
                    + "|(?:have|did) you (?:hear|heard|know)(?: that)?[:,]?\\s+|(?:some |many )?(?:people|folks|they|everyone|everybody) (?:are|is) (?:saying|claiming)(?: that)?[:,]?\\s+"
                    + "|(?:is this|is that) (?:really )?(?:true|correct|right)\\s*[:?,–—-]+\\s*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String TAGS =
            "is (?:that|this|it) (?:really |actually )?(?:true|tru|so|real|correct|right|fake|legit|for real)"
                    + "|(?:true|tru|real|legit|fact) or (?:false|not|fake|no|nah|nope|hoax|fiction|myth|lie|bs)"
                    + "|yes or no|or nah|y/n|did (?:this|that|it) (?:really |actually |rly )?happen|fact check|please|pls|thanks|thank you|thx|cheers|or not"
                    + "|fr|srsly|wtf|lol|lmao|omg|smh|(?:does )?anyone know|or (?:is|was|isn't) (?:that|this|it)(?: (?:wrong|false|fake|untrue|made up))?";
    private static final String UNTRUE =
            "(?:(?:an? )?(?:false|wrong|untrue|incorrect|not true|not the case|fake|made[- ]up|fabricated|lie|myth"
                    + "|hoax)(?: news| claims?| stor(?:y|ies)| rumou?rs?| reports?)?)";
    private static final String TRUE = "(?:(?:really |actually )?(?:true|correct|right|real|accurate))";
    private static final Pattern FALSE_THAT = Pattern.compile(
            "^(?:so )?(?:is it|it is|it's|was it|that's|that is)(?: just| really| only| all| actually)? " + UNTRUE
                    + " (?:to say )?that\\s+(.+)$|^" + UNTRUE + "(?: that|\\s*:)\\s+(.+)$"
                    + "|^(?:there(?:'s| is) )?no (?:way|chance) (?:that )?(?!to |out |of |for |in |home|back|around)(.+)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    /** "The claim that … is false": what is said of it stands at the end. */
    private static final Pattern OF_CLAIM = Pattern.compile(
            "^(?:is |are |so )?(?:the|this|that|those|these) (?:claims?|stor(?:y|ies)|rumou?rs?|reports?|news|idea|allegations?) (?:that|of|about)"
                    + "\\s+(.+?)\\s{0,9}[,:–—-]?\\s{0,9}+(?:is |are |was )?(?:(" + UNTRUE + ")|" + TRUE + ")[?.!\\s]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    /**
     * A lone "right" or "true" is a tag only behind a comma or the like: in "Is the tower right?" it is what is asked. Of marks
     * and spaces only a few are looked at, or a text of nothing else would take long.
     */
    private static final Pattern AFTER = Pattern.compile(
            "(?:[\\s,.;:?!–—-]{1,9}+(?:" + TAGS
                    + ")|\\s{0,9}+[,.;:?!–—-]{1,9}+\\s{0,9}+(?:true|tru|right|correct|really|seriously|for real|yes|no|false|fake(?: news)?|real|fact|legit|confirmed)"
                    + "|,\\s{0,9}+(?:is|are|was|were|do|does|did|has|have|had|wo|will|would|ca|can|could|should)(?:n't)? (?:it|he|she|they|there))"
                    + "+\\s*+[?.!]*+\\s*+$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What is no tag behind them: "the far right", "he turned right", "so did she". */
    private static final String NO_TAG_BEHIND =
            "is|are|was|were|be|been|the|a|not|all|far|alt|hard|human|civil|legal|equal|voting|property|its|his|her|their|turn|turned|to|come|came"
                    + "|prove|proved|move|moves|moved|swing|swung|shift|shifted|veered|so|neither|nor|as|than|how|why|what|when|where|who|and|or|but|if";

    private static final String ELLIPSIS =
            "(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could)(?:n't)? (?:it|he|she|they|we|you|there)";
    /**
     * Who states something and asks at its end, without a comma, whether it is so: "he died in jail right?", "she never
     * left did she?".
     */
    private static final Pattern LOOSE_TAG = looseTag("(?:right|true|correct|" + ELLIPSIS + ")\\s*\\?+");
    /** Who types in small letters leaves out the question mark too. */
    private static final Pattern CHAT_TAG = looseTag("(?:(?:though )?right|" + ELLIPSIS + ")");

    private static final String DENIAL = "It is false that ";

    private Preamble() {}

    private static Pattern looseTag(String tag) {
        return Pattern.compile(
                "^((?!(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|which|who|what|how)\\b).*?"
                        + "(?<!\\b(?:" + NO_TAG_BEHIND + "))) " + tag + "$",
                Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** The text without what stands around the question; the whole text where nothing would be left. */
    public static String strip(String text) {
        String rest = text.strip();
        Matcher matcher = BEFORE.matcher(rest);
        while (matcher.find() && matcher.end() < rest.length()) {
            rest = rest.substring(matcher.end());
            matcher = BEFORE.matcher(rest);
        }
        String shorter = LOOSE_TAG.matcher(AFTER.matcher(rest).replaceFirst("")).replaceFirst("$1");
        if (!rest.isEmpty() && Character.isLowerCase(rest.codePointAt(0))) {
            shorter = CHAT_TAG.matcher(shorter).replaceFirst("$1");
        }
        boolean enough = shorter.codePoints().filter(c -> c == ' ').count() >= 1;
        return plainDenial(enough ? shorter : rest);
    }

    private static String plainDenial(String text) {
        Matcher claim = OF_CLAIM.matcher(text);
        if (claim.matches()) {
            return claim.group(2) == null ? claim.group(1) : DENIAL + claim.group(1);
        }
        Matcher denial = FALSE_THAT.matcher(text);
        if (!denial.matches()) {
            return text;
        }
        return DENIAL
                + IntStream.rangeClosed(1, denial.groupCount())
                        .mapToObj(denial::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
    }
}
