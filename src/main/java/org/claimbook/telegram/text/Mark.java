package org.claimbook.telegram.text;

import java.net.URI;

import io.quarkus.qute.TemplateExtension;
import org.jspecify.annotations.Nullable;

/**
 * Formatting in a template of ours, {@code {mark:bold(text)}}, {@code {mark:link(text, url)}}, {@code {mark:fold}…{mark:end}}:
 * private-use characters that {@link MarkedText} turns into entities. Only a template can set them, as {@link Stripped}
 * takes them out of all that is filled in.
 *
 * @param code what stands in the rendered text
 */
record Mark(String code) {
    static final char BOLD = '\uE000';
    static final char ITALIC = '\uE001';
    static final char FOLD = '\uE002';
    static final char LINK = '\uE003';
    static final char LINK_TEXT = '\uE004';
    static final char END = '\uE005';

    static boolean isMark(int c) {
        return c >= BOLD && c <= END;
    }

    @Override
    public String toString() {
        return code;
    }

    /** What templates may say. */
    @TemplateExtension(namespace = "mark")
    static final class InTemplates {
        private InTemplates() {}

        static Mark bold(String text) {
            return new Mark(BOLD + Stripped.of(text) + END);
        }

        static Mark bold() {
            return new Mark(String.valueOf(BOLD));
        }

        static Mark italic(String text) {
            return new Mark(ITALIC + Stripped.of(text) + END);
        }

        /** A link, or plain text where the address is not known or can't be followed from a chat. */
        static Mark link(String text, @Nullable URI url) {
            if (url == null || !("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
                return new Mark(Stripped.of(text));
            }
            return new Mark(LINK + url.toASCIIString() + LINK_TEXT + Stripped.of(text) + END);
        }

        /** Starts a quote that shows its first lines until it is tapped. */
        static Mark fold() {
            return new Mark(String.valueOf(FOLD));
        }

        static Mark end() {
            return new Mark(String.valueOf(END));
        }
    }
}
