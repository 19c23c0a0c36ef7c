package org.claimbook.telegram.api;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What one getUpdates call brought, split before anything in it is understood: an odd update must not lose the others.
 *
 * @param updates each update as JSON; or the whole response if it is no JSON
 * @param readable whether the response as a whole is JSON
 */
public record UpdateBatch(List<String> updates, boolean readable) {
    private static final Pattern START = Pattern.compile("\\s*\\{\\s*\"ok\"\\s*:\\s*true\\b");
    private static final Pattern ID = Pattern.compile("\"update_id\"\\s*:\\s*(\\d{1,10})");

    static UpdateBatch of(JsonNode result) {
        List<String> updates = new ArrayList<>();
        result.forEach(update -> updates.add(update.toString()));
        return new UpdateBatch(updates, true);
    }

    static UpdateBatch unreadable(String response) {
        return new UpdateBatch(List.of(response), false);
    }

    /** Whether a text that is no JSON comes from the Bot API all the same, rather than from a proxy on the way. */
    static boolean looksLikeOne(String response) {
        return START.matcher(response).lookingAt();
    }

    /** The highest update id in the batch, found without a parser so that any update can be passed over. */
    public OptionalInt last() {
        return updates.stream()
                .map(UpdateBatch::idIn)
                .flatMapToInt(OptionalInt::stream)
                .max();
    }

    /** The first thing that looks like an update id, even in a text that is no JSON. */
    public static OptionalInt idIn(String update) {
        Matcher id = ID.matcher(update);
        if (!id.find()) {
            return OptionalInt.empty();
        }
        long value = Long.parseLong(id.group(1));
        return value <= Integer.MAX_VALUE - 1 ? OptionalInt.of((int) value) : OptionalInt.empty();
    }
}
