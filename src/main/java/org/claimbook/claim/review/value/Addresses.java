package org.claimbook.claim.review.value;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Reads web addresses as publishers write them: without a scheme, relative to a page, with international hosts,
 * underscores or bare percent signs. One that is in order stays letter for letter, because reviews are known by it.
 */
public final class Addresses {
    private static final Pattern SCHEME =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(?!\\d{1,5}(?:[/?#]|$)).*", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile(
            "(?:[\\p{L}\\p{M}\\p{N}_-]{1,63}\\.)+([\\p{L}\\p{M}]{2,63}|xn--[A-Za-z0-9-]{1,59})\\.?(?::\\d{1,5})?(?:[/?#].*)?",
            Pattern.DOTALL);
    /** What follows the last dot of a page's name, and of no host's. */
    private static final Pattern FILE = Pattern.compile(
            "[^/?#]*\\.(?:html?|xhtml|php\\d?|aspx?|jsp|cgi|pdf|json|xml|txt|jpe?g|png)(?:[?#].*)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EDGES = Pattern.compile("^[\\p{Cf}\\s]+|[\\p{Cf}\\s]+$");
    /** One that is doubled, or lacks its colon. */
    private static final Pattern SCHEMES =
            Pattern.compile("^(?:https?:?//(?=https?:?//))*(https?):?//", Pattern.CASE_INSENSITIVE);
    /** A host with a part that is longer than any may be; the JDK throws what is for nobody to catch at far longer ones. */
    private static final Pattern LONG_LABEL = Pattern.compile("[A-Za-z]+:/*+(?:[^/?#]*[@.。．｡])?[^/?#@.。．｡:]{64}");

    private Addresses() {}

    /**
     * The address, whole; empty if it is none.
     *
     * @param base of relative ones; may be empty
     */
    public static String whole(String written, String base) {
        String address = bare(written);
        if (address.isEmpty() || plain(address) != null) {
            return address;
        }
        HttpUrl url = parsed(address, base);
        return url == null || url.host().isEmpty() ? "" : url.uri().toString();
    }

    /** Without what cannot be seen at its ends, and with one scheme. */
    private static String bare(String written) {
        return SCHEMES.matcher(EDGES.matcher(written).replaceAll("")).replaceFirst("$1://");
    }

    private static @Nullable HttpUrl parsed(String address, String base) {
        String forward = address.replace('\\', '/');
        if (forward.regionMatches(true, 0, "http:", 0, 5) || forward.regionMatches(true, 0, "https:", 0, 6)) {
            return url(forward);
        }
        HttpUrl page = base.isEmpty() ? null : url(base);
        if (forward.startsWith("//")) {
            return url((page == null ? "https" : page.scheme()) + ":" + forward);
        }
        if (HOST.matcher(forward).matches() && !FILE.matcher(forward).matches()) {
            return url("https://" + forward);
        }
        return page == null || SCHEME.matcher(forward).matches() || forward.indexOf(' ') >= 0
                ? null
                : page.resolve(forward);
    }

    private static @Nullable HttpUrl url(String address) {
        return LONG_LABEL.matcher(address).lookingAt() ? null : HttpUrl.parse(address);
    }

    /** The address as a link, what is not allowed in one escaped; null if it is none. */
    public static @Nullable URI link(String address) {
        URI uri = plain(bare(address));
        if (uri != null) {
            return uri;
        }
        HttpUrl url = parsed(bare(address), "");
        return url == null ? null : url.uri();
    }

    private static @Nullable URI plain(String address) {
        StringBuilder escaped = new StringBuilder();
        address.codePoints().forEach(c -> {
            if ("\"<>\\^`{|} ".indexOf(c) >= 0) {
                escaped.append("%%%02X".formatted(c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        try {
            URI uri = new URI(escaped.toString());
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** The host of an address without "www."; empty if it has none. */
    public static String site(String address) {
        URI uri = plain(bare(address));
        HttpUrl url = uri == null ? parsed(bare(address), "") : null;
        String host = uri != null ? uri.getHost() : url != null ? url.host() : "";
        return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }
}
