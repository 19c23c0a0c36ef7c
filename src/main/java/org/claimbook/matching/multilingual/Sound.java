package org.claimbook.matching.multilingual;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How a name sounds, in Latin letters, so that "Путін", "Путин" and "Putin" are the same: Cyrillic letters by ISO 9 and the
 * Ukrainian national system, of which what single countries spell differently is made one (y, j and i; w and v; z and s).
 */
final class Sound {
    private static final String CYRILLIC = "абвгґдеєжзиіїйклмнопрстуфхцчшщъыьэюяё";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "g", "d", "e", "ie", "s", "s", "i", "i", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s",
        "t", "u", "f", "g", "č", "č", "s", "s", "", "i", "", "e", "iu", "ia", "e"
    };
    private static final Map<String, String> SPELLINGS = spellings();

    private Sound() {}

    private static Map<String, String> spellings() {
        // longest first; č stands for what begins with a stop: ts, ch, tsch
        Map<String, String> all = new LinkedHashMap<>();
        for (String pair :
                ("shch=s tsch=č sch=s sh=s zh=s ch=č kh=g ck=k ph=f th=t ts=č tz=č w=v x=ks q=k z=s j=i y=i c=k h=g")
                        .split(" ")) {
            String[] both = pair.split("=", -1);
            all.put(both[0], both[1]);
        }
        return all;
    }

    static String of(String word) {
        StringBuilder latin = new StringBuilder();
        String plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFC);
        for (char letter : plain.toCharArray()) {
            int at = CYRILLIC.indexOf(letter);
            latin.append(at < 0 ? Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD) : LATIN[at]);
        }
        String sound = latin.toString().replaceAll("[\\p{M}'’-]", "");
        for (Map.Entry<String, String> spelling : SPELLINGS.entrySet()) {
            sound = sound.replace(spelling.getKey(), spelling.getValue());
        }
        return sound.replaceAll("(.)\\1+", "$1");
    }
}
