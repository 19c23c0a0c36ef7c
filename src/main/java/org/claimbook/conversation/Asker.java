package org.claimbook.conversation;

import java.util.regex.Pattern;

/**
 * Who asks, and in which chat, as HMACs that only the configured key can make.
 *
 * @param user the user
 * @param chat the chat
 */
public record Asker(String user, String chat) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public Asker {
        require("user", user);
        require("chat", chat);
    }

    private static void require(String field, String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(field + ": '" + value + "' is no pseudonym");
        }
    }
}
