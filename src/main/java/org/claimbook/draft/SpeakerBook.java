package org.claimbook.draft;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.claimbook.claim.Speaker;

/** The speakers that the store knows, by their names and aliases. */
final class SpeakerBook {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, Speaker> byName = new HashMap<>();
    /** Names that two speakers have say nothing. */
    private final Set<String> ambiguous = new HashSet<>();

    SpeakerBook(List<Speaker> speakers) {
        for (Speaker speaker : speakers) {
            add(speaker.name(), speaker);
            speaker.aliases().forEach(alias -> add(alias, speaker));
        }
        ambiguous.forEach(byName::remove);
    }

    private void add(String name, Speaker speaker) {
        Speaker other = byName.putIfAbsent(key(name), speaker);
        if (other != null && !other.slug().equals(speaker.slug())) {
            ambiguous.add(key(name));
        }
    }

    static String key(String name) {
        return BETWEEN.matcher(name.toLowerCase(Locale.ROOT).replace("’", "'").replace("'s", " s"))
                .replaceAll(" ")
                .strip();
    }

    /**
     * The speaker that a phrase names: the longest known name at its end, "Trump's special envoy Steve Witkoff", before what hangs on it by
     * a preposition.
     */
    Optional<Speaker> named(String phrase) {
        String key = key(phrase.replaceFirst("\\(.*", ""));
        List<String> words = List.of(key.split(" "));
        for (int from = 0; from < words.size(); from++) {
            Speaker speaker = byName.get(String.join(" ", words.subList(from, words.size())));
            if (speaker != null) {
                return Optional.of(speaker);
            }
        }
        return Optional.empty();
    }
}
