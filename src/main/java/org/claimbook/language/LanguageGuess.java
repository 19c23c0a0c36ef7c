package org.claimbook.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.quarkus.runtime.annotations.RegisterForReflection;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells by its letters in which language a text is, with OpenNLP's model. English is what is guessed of a text that is
 * too short to tell.
 */
// what OpenNLP makes by the name that stands in the model
@RegisterForReflection(targets = LanguageDetectorFactory.class)
public final class LanguageGuess {
    private static final String MODEL = "langdetect-183.bin";
    private static final String ENGLISH = "en";
    private static final int LONGEST = 3000;
    /** Measured on 3,000 claims of Snopes: with it one of them is taken for another language. */
    private static final double SURE = 1.5;

    /** The model knows a hundred languages; of claims in the news these are likely ones. By ISO 639-3. */
    private static final Map<String, String> LIKELY = likely();

    private static final Pattern UKRAINIAN = Pattern.compile("[іїєґІЇЄҐ]");
    private static final Pattern RUSSIAN = Pattern.compile("[ыэёЫЭЁ]");
    private static final Pattern SERBIAN = Pattern.compile("[ђјљњћџѓќѕЂЈЉЊЋЏЃЌЅ]");
    private static final Set<String> WITHOUT_UKRAINIAN = Set.of("ru", "bg", "mk", "sr");
    private static final Set<String> WITHOUT_RUSSIAN = Set.of("uk", "bg", "mk", "sr");
    private static final Set<String> WITH_UKRAINIAN = Set.of("uk", "be");
    private static final Set<String> WITH_SERBIAN = Set.of("mk", "sr");

    private SoftReference<LanguageDetectorModel> model = new SoftReference<>(null);

    private static Map<String, String> likely() {
        Map<String, String> all = new HashMap<>();
        for (String pair :
                ("eng:en deu:de fra:fr spa:es por:pt ita:it nld:nl dan:da swe:sv nob:no nno:no fin:fi est:et ekk:et"
                                + " lav:lv lvs:lv lit:lt pol:pl ces:cs slk:sk slv:sl hrv:hr srp:sr mkd:mk bul:bg rus:ru ukr:uk bel:be"
                                + " ron:ro hun:hu ell:el tur:tr aze:az sqi:sq cat:ca eus:eu glg:gl isl:is kat:ka hye:hy heb:he ara:ar"
                                + " fas:fa pes:fa urd:ur hin:hi mar:mr nep:ne ben:bn guj:gu pan:pa tam:ta tel:te kan:kn mal:ml sin:si"
                                + " tha:th mya:my khm:km ind:id msa:ms zlm:ms tgl:tl swa:sw vie:vi kaz:kk uzb:uz mon:mn khk:mn jpn:ja"
                                + " kor:ko cmn:zh som:so")
                        .split(" ")) {
            all.put(pair.substring(0, 3), pair.substring(4));
        }
        return Map.copyOf(all);
    }

    /** @return two letters */
    public String of(String text) {
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return ENGLISH;
        }
        Map<String, Double> found = likelihoods(text);
        double english = english(text, found);
        return found.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(best -> best.getValue() > SURE * english)
                .map(Map.Entry::getKey)
                .orElse(ENGLISH);
    }

    /** Whether a text is in a language rather than in English. */
    boolean rather(String text, String language) {
        Map<String, Double> found = likelihoods(text);
        return found.getOrDefault(language, 0.0) > SURE * english(text, found);
    }

    private static double english(String text, Map<String, Double> likelihoods) {
        return has(text, Character.UnicodeScript.LATIN) ? likelihoods.getOrDefault(ENGLISH, 0.0) : 0;
    }

    private Map<String, Double> likelihoods(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Map<String, Double> found = new HashMap<>();
        for (Language language : new LanguageDetectorME(model()).predictLanguages(start)) {
            String code = LIKELY.get(language.getLang());
            if (code != null && hasItsLetters(start, code)) {
                found.merge(code, language.getConfidence(), Math::max);
            }
        }
        return found;
    }

    /** The model mixes up neighbours that single letters part. */
    private static boolean hasItsLetters(String text, String language) {
        if (!has(text, Character.UnicodeScript.CYRILLIC)) {
            return true;
        }
        boolean ukrainian = UKRAINIAN.matcher(text).find();
        return (ukrainian ? !WITHOUT_UKRAINIAN.contains(language) : !WITH_UKRAINIAN.contains(language))
                && !(RUSSIAN.matcher(text).find() && WITHOUT_RUSSIAN.contains(language))
                && (SERBIAN.matcher(text).find() || !WITH_SERBIAN.contains(language));
    }

    private static boolean has(String text, Character.UnicodeScript script) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == script);
    }

    private synchronized LanguageDetectorModel model() {
        LanguageDetectorModel read = model.get();
        if (read == null) {
            read = read();
            model = new SoftReference<>(read);
        }
        return read;
    }

    private static LanguageDetectorModel read() {
        try (InputStream in = LanguageGuess.class.getClassLoader().getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("The application lacks its resource " + MODEL);
            }
            return new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
