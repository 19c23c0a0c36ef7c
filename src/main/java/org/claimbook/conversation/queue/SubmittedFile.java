package org.claimbook.conversation.queue;

import java.util.Locale;
import java.util.regex.Pattern;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody has sent to the bot: where Telegram has it, not what is in it.
 *
 * @param id Telegram's {@code file_id}, by which this bot can fetch it; at most 256 characters
 * @param same Telegram's {@code file_unique_id}, the same whoever sends the file; at most 256 characters
 * @param kind what it was sent as
 * @param size bytes; 0 where Telegram does not tell
 */
@TemplateData
public record SubmittedFile(String id, String same, Kind kind, long size) {
    /** More than that Telegram gives to no bot. */
    public static final long MOST_BYTES = 20_000_000;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    /** What a file is sent as. */
    public enum Kind {
        PHOTO,
        VIDEO,
        VIDEO_NOTE,
        ANIMATION,
        VOICE,
        AUDIO,
        DOCUMENT
    }

    public SubmittedFile {
        require("file.id", id);
        require("file.same", same);
        if (size < 0) {
            throw new IllegalArgumentException("file.size: " + size + " is less than 0");
        }
    }

    /** Whether it has the form of Telegram's ids of files. */
    public static boolean isId(@Nullable String text) {
        return text != null && ID.matcher(text).matches();
    }

    private static void require(String field, String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    field + ": '" + id.substring(0, Math.min(id.length(), 200)) + "' is no id of a file in Telegram");
        }
    }

    /** In a few words: "video note, 48 kB". */
    public String label() {
        String sentAs = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return size == 0 ? sentAs : String.format(Locale.ENGLISH, "%s, %,d kB", sentAs, Math.max(1, size / 1000));
    }

    /** Whether Telegram gives it to the bot. */
    public boolean canBeFetched() {
        return size <= MOST_BYTES;
    }
}
