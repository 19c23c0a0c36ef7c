package org.claimbook.conversation.queue.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.claimbook.conversation.queue.EditorQueue.Cursor;
import org.claimbook.http.Problems;

/** Places in the queue as they stand in URLs. */
final class Cursors {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,18})");

    private Cursors() {}

    static String written(Cursor cursor) {
        return cursor.demand() + "." + cursor.id();
    }

    /** @throws org.claimbook.http.HttpProblem a 400 for what is none */
    static Optional<Cursor> read(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw Problems.invalid("cursor", "is not what a page gave as next: " + Problems.quoted(text));
        }
        return Optional.of(new Cursor(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))));
    }
}
