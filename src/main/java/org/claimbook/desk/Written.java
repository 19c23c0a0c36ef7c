package org.claimbook.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

import io.quarkus.qute.TemplateExtension;
import org.jspecify.annotations.Nullable;

/** How some values are written on the pages of the desk. */
final class Written {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Written() {}

    /** What was sent as a parameter; empty where nothing was, and without what no field of a page sends. */
    static String plain(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
    }

    /** A moment, to the minute in UTC. */
    @TemplateExtension
    static String minute(Instant moment) {
        return MINUTE.format(moment);
    }

    /** A text in the query of an address. */
    @TemplateExtension
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
