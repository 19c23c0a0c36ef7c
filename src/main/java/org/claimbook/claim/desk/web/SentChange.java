package org.claimbook.claim.desk.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Change;
import org.claimbook.http.Form;

/**
 * What an editor sends to change something that is there.
 *
 * @param form without the reason, which was taken out
 * @param seen the revision that the editor has; null for any
 * @param change who changes it, and why
 */
record SentChange(Form form, @Nullable Integer seen, Change change) {

    /** Makes the change. */
    interface Making<T> {
        T of(@Nullable Integer seen, Change change);
    }

    ObjectNode fields() {
        return form.fields();
    }

    /** Like {@link Form#done}. */
    <T> T done(Making<T> making) {
        return form.done(() -> making.of(seen, change));
    }
}
