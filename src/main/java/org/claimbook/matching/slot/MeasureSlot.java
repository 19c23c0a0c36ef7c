package org.claimbook.matching.slot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.search.ClaimReading;
import org.claimbook.matching.slot.Finding.Outcome;

/** "How tall" is not "how old", and "how many users" not "how many shares": the claim has to speak of what is measured. */
final class MeasureSlot implements Slot {
    private static final String NAME = "measure";
    private static final Set<String> ASKING = Set.of("what", "which", "whats");
    private static final Set<String> ATTRIBUTES = Set.of(
            "type",
            "types",
            "kind",
            "kinds",
            "sort",
            "model",
            "make",
            "brand",
            "colour",
            "color",
            "age",
            "height",
            "weight",
            "size",
            "price",
            "cost",
            "salary",
            "language",
            "religion",
            "nationality",
            "speed",
            "distance",
            "calibre",
            "version",
            "flavour",
            "flavor",
            "gender",
            "temperature",
            "capacity",
            "range");
    private static final List<String> DEAD = List.of("lives", "casualties", "fatalities", "victims", "deaths");
    private static final int REACH = 3;
    private static final Set<String> MONEY =
            Set.of("cost", "costs", "pay", "paid", "price", "worth", "spend", "spent", "charge", "fine", "fined");

    private final Lexicon lexicon;
    private final Map<String, Set<String>> signs = new HashMap<>();

    MeasureSlot(Lexicon lexicon) {
        this.lexicon = lexicon;
        measure("old", "age aged old born birthday");
        measure("tall", "tall height high metre meter foot feet storey");
        measure("high", "high height tall metre meter foot feet percent record");
        measure("long", "long length hour minute second day week month year duration last metre meter mile kilometre");
        measure("far", "far distance kilometre kilometer mile metre meter km");
        measure("heavy", "heavy weigh weight kilo kilogram ton tonne pound");
        measure("deep", "deep depth metre meter foot feet");
        measure("fast", "fast speed mph kmh knot hour second minute");
        measure("big", "big size large area percent share million billion");
        measure("large", "big size large area percent share million billion");
        measure("much", "cost price pay worth spend money dollar euro pound rouble yen percent million billion value");
        for (String dead : DEAD) {
            measure(dead, "die death dead kill fatality casualty victim people person life");
        }
        measure("often", "often time daily weekly yearly every frequency");
    }

    private void measure(String asked, String told) {
        Set<String> stems = new HashSet<>();
        for (String word : told.split(" ")) {
            stems.add(lexicon.stem(word));
        }
        signs.put(asked, stems);
    }

    @Override
    public Finding check(Reading question, Reading formulation, ClaimReading claim) {
        List<Word> words = question.words();
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).token().norm().equals("how")) {
                String measure = words.get(i + 1).token().norm();
                if (measure.equals("many")) {
                    return counted(words, i + 2, claim);
                }
                boolean vague = measure.equals("much") && words.stream().noneMatch(MeasureSlot::isAboutMoney);
                if (signs.containsKey(measure) && !vague) {
                    boolean told = signs.get(measure).stream().anyMatch(claim.vocabulary()::contains);
                    return told ? Finding.silent(NAME) : different("how " + measure);
                }
            }
        }
        return attribute(words, claim);
    }

    /** "What type of drone …": a claim that speaks of no type does not tell it. */
    private Finding attribute(List<Word> words, ClaimReading claim) {
        for (int i = 0; i < Math.min(words.size() - 1, REACH); i++) {
            Word word = words.get(i + 1);
            boolean asked = ASKING.contains(words.get(i).token().norm())
                    && ATTRIBUTES.contains(word.token().norm());
            if (asked && !claim.vocabulary().contains(word.stem())) {
                return different(word.token().surface());
            }
        }
        return Finding.silent(NAME);
    }

    private static boolean isAboutMoney(Word word) {
        return MONEY.contains(word.token().norm());
    }

    private Finding counted(List<Word> words, int from, ClaimReading claim) {
        for (Word word : words.subList(from, Math.min(words.size(), from + REACH))) {
            if (word.kind() == Word.Kind.CONTENT) {
                Set<String> others = signs.getOrDefault(word.token().norm(), Set.of());
                boolean told = claim.vocabulary().contains(word.stem())
                        || others.stream().anyMatch(claim.vocabulary()::contains)
                        || claim.vocabulary().stream()
                                .anyMatch(other -> lexicon.synonyms(word.stem()).contains(other));
                return told
                        ? Finding.silent(NAME)
                        : different("how many " + word.token().surface());
            }
            if (word.kind() != Word.Kind.NAME) {
                break;
            }
        }
        return Finding.silent(NAME);
    }

    private static Finding different(String asked) {
        return new Finding(NAME, Outcome.DIFFERENT, "does not tell " + asked);
    }
}
