package org.claimbook.answer.followup;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The addresses under which one page is known: with and without "www.", a slash at the end, and what only tracks readers. */
final class PageAddress {
    private static final Pattern TRACKING = Pattern.compile(
            "(?i)(?:utm_\\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref|ref_src|cmpid|smid|ocid|s)=.*");
    private static final Pattern PREFIX = Pattern.compile("^(?:www|m|mobile|amp)\\.");
    private static final Pattern AMP = Pattern.compile("(?:/amp)?/?(?:index\\.html?)?$");

    private PageAddress() {}

    /** The address itself first. */
    static Set<String> of(URI address) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(address.toString());
        String host = Optional.ofNullable(address.getRawAuthority()).orElse("").toLowerCase(Locale.ROOT);
        String bare = PREFIX.matcher(host).replaceFirst("");
        String path = AMP.matcher(Optional.ofNullable(address.getRawPath()).orElse(""))
                .replaceFirst("");
        String query = Arrays.stream(
                        Optional.ofNullable(address.getRawQuery()).orElse("").split("&"))
                .filter(part -> !part.isEmpty() && !TRACKING.matcher(part).matches())
                .collect(Collectors.joining("&"));
        List<String> ends = new ArrayList<>();
        for (String end : List.of("", "/")) {
            ends.add(path + end + (query.isEmpty() ? "" : "?" + query));
        }
        for (String scheme : List.of("https://", "http://")) {
            for (String prefix : List.of("www.", "", "m.")) {
                ends.forEach(end -> forms.add(scheme + prefix + bare + end));
            }
        }
        return forms;
    }
}
