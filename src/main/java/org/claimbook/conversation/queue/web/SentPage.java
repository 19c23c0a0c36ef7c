package org.claimbook.conversation.queue.web;

import java.util.Locale;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import org.claimbook.http.Form;
import org.claimbook.http.PageLanguage;
import org.claimbook.http.Problems;

/** Reads what forms of pages send to the editors, and says that it was sent. */
final class SentPage {
    private static final int LONGEST = 2_000;

    private SentPage() {}

    @CheckedTemplate(basePath = "page")
    static class Templates {
        private Templates() {}

        static native TemplateInstance sent(String text, Locale locale);
    }

    /** @throws org.claimbook.http.HttpProblem 400 for what nobody can read */
    static String checked(String field, @Nullable String sent) {
        String text = sent == null ? "" : sent.strip().replace("\r\n", "\n");
        if (text.isEmpty() || text.length() > LONGEST || !text.matches(Form.REASON)) {
            throw Problems.invalid(field, "is blank, has control characters or more than 2,000 characters");
        }
        return text;
    }

    /** @throws org.claimbook.http.HttpProblem 429 if it was not taken */
    static String of(String text, boolean taken, PageLanguage language) {
        requireTaken(taken);
        return language.html(Templates.sent(text, language.locale()));
    }

    static void requireTaken(boolean taken) {
        if (!taken) {
            throw Problems.of(
                    Status.TOO_MANY_REQUESTS,
                    "Too many today",
                    "So much has come from this address today that no more is taken");
        }
    }
}
