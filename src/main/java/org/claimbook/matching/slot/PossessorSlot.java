package org.claimbook.matching.slot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.Finding;
import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.Mention;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Slot;
import org.claimbook.matching.Word;
import org.claimbook.matching.language.Lexicon;

/** Whose it is: a claim about one person's residence says nothing about another's. */
final class PossessorSlot implements Slot {
    private static final String NAME = "possessor";
    private static final int REACH = 3;

    private final Lexicon lexicon;

    PossessorSlot(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public Finding check(Reading question, Reading formulation, ClaimReading claim) {
        Map<String, Set<String>> asked = owners(List.of(question));
        if (asked.isEmpty()) {
            return Finding.silent(NAME);
        }
        Map<String, Set<String>> stored = owners(claim.all());
        for (Map.Entry<String, Set<String>> thing : asked.entrySet()) {
            Set<String> owners = new HashSet<>();
            stored.forEach((stem, of) -> {
                if (stem.equals(thing.getKey()) || lexicon.areSynonyms(stem, thing.getKey())) {
                    owners.addAll(of);
                }
            });
            if (!owners.isEmpty() && !owners.containsAll(thing.getValue())) {
                return new Finding(NAME, Outcome.DIFFERENT, "somebody else's " + written(question, thing.getKey()));
            }
        }
        return Finding.silent(NAME);
    }

    private static String written(Reading question, String stem) {
        return question.words().stream()
                .filter(word -> word.stem().equals(stem))
                .map(word -> word.token().surface())
                .findFirst()
                .orElse(stem);
    }

    /** Keys of the names that own a thing, by the stem of the thing: "Putin's residence", "the residence of Putin". */
    private static Map<String, Set<String>> owners(List<Reading> readings) {
        Map<String, Set<String>> owners = new HashMap<>();
        for (Reading reading : readings) {
            for (Mention mention : reading.mentions()) {
                thing(reading.words(), mention)
                        .ifPresent(word -> owners.computeIfAbsent(word.stem(), s -> new HashSet<>())
                                .add(mention.key()));
            }
        }
        return owners;
    }

    private static Optional<Word> thing(List<Word> words, Mention mention) {
        if (words.get(mention.to() - 1).token().possessive()) {
            return words.subList(mention.to(), Math.min(words.size(), mention.to() + REACH)).stream()
                    .takeWhile(word -> word.kind() != Word.Kind.FUNCTION)
                    .filter(word -> word.kind() == Word.Kind.CONTENT)
                    .findFirst();
        }
        int of = mention.from() - 1;
        boolean belongs = of > 0
                && words.get(of).token().norm().equals("of")
                && words.get(of - 1).kind() == Word.Kind.CONTENT;
        return belongs ? Optional.of(words.get(of - 1)) : Optional.empty();
    }
}
