package org.claimbook.telegram.dialogue;

import java.util.Locale;
import java.util.regex.Pattern;

/** Our name before what is asked: "Claimbook, did X do Y?", "@claimbook_bot did X do Y?". */
final class OwnName {
    private static final String GREETING = "(?:(?:hi|hello|hey|ok|dear|hallo|liebe[rs]?|привет|привіт)[ ,]+)?";
    private static final String ASKS =
            "did|does|do|is|are|was|were|has|have|had|will|would|can|could|who|what|when|where"
                    + "|why|how|which|hat|haben|ist|sind|war|wer|was|wann|wo|wie|warum";

    private OwnName() {}

    /** @param botName our user name, "claimbook_bot"; empty while it is not known */
    static String without(String text, String botName) {
        if (botName.isEmpty()) {
            return text;
        }
        String called = botName.replaceFirst("(?i)_?bot$", "").replace('_', ' ').strip();
        String name = called.isEmpty()
                ? "@?" + Pattern.quote(botName)
                : "(?:@?" + Pattern.quote(botName) + "|" + Pattern.quote(called.toLowerCase(Locale.ROOT))
                        + "(?: bot)?)";
        return text.replaceFirst(
                "(?iu)^\\s*" + GREETING + name + "(?:\\s*[,:!–-]+\\s*|\\s+(?=(?:" + ASKS + ")\\b))(?=\\S)", "");
    }
}
