package org.claimbook.matching.slot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.ClaimSlot;
import org.claimbook.matching.Finding;
import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.Mention;
import org.claimbook.matching.NameBook;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Word;
import org.claimbook.matching.language.Lexicon;

/** Whose it is: a claim about one person's residence says nothing about another's. */
final class PossessorSlot implements ClaimSlot {
    private static final String NAME = "possessor";
    private static final int REACH = 3;
    private static final Set<String> PERSONAL = Set.of("his", "her");
    /** Adjectives of countries. */
    private static final Pattern ADJECTIVE = Pattern.compile("(?:an|ish|ese|ch|ic|i|iss|eek)$");

    private final SameNames names;
    private final Lexicon lexicon;

    PossessorSlot(NameBook book, Lexicon lexicon) {
        this.names = new SameNames(book);
        this.lexicon = lexicon;
    }

    @Override
    public Finding check(Reading question, ClaimReading claim) {
        Map<String, List<Mention>> asked = owners(List.of(question));
        if (asked.isEmpty()) {
            return Finding.silent(NAME);
        }
        Optional<String> namedTooLate = asked.entrySet().stream()
                .filter(thing -> thing.getValue().stream().anyMatch(owner -> claim.all().stream()
                        .anyMatch(reading -> isOfOneBefore(thing.getKey(), owner, reading))))
                .map(Map.Entry::getKey)
                .findFirst();
        if (namedTooLate.isPresent()) {
            return different(question, namedTooLate.get());
        }
        Map<String, List<Mention>> stored = owners(claim.all());
        for (Map.Entry<String, List<Mention>> thing : asked.entrySet()) {
            List<Mention> owners = new ArrayList<>();
            stored.forEach((stem, of) -> {
                if (stem.equals(thing.getKey()) || lexicon.areSynonyms(stem, thing.getKey())) {
                    owners.addAll(of);
                }
            });
            boolean all = thing.getValue().stream().allMatch(owner -> owners.stream()
                    .anyMatch(other -> isSame(owner, other) || isAdjective(owner) && names.are(owner, other)));
            if (!owners.isEmpty() && !all) {
                return different(question, thing.getKey());
            }
        }
        return Finding.silent(NAME);
    }

    private static Finding different(Reading question, String thing) {
        return new Finding(NAME, Outcome.DIFFERENT, "somebody else's " + written(question, thing));
    }

    /** In "Trump told of his party, and Putin came" the party is not Putin's, who is named only behind it. */
    private boolean isOfOneBefore(String thing, Mention owner, Reading reading) {
        List<Word> words = reading.words();
        List<Mention> same = reading.mentions().stream()
                .filter(name -> names.are(owner, name))
                .toList();
        return !same.isEmpty()
                && IntStream.range(1, words.size())
                        .filter(at -> words.get(at).stem().equals(thing)
                                && PERSONAL.contains(words.get(at - 1).token().norm()))
                        .anyMatch(at -> reading.mentions().stream().anyMatch(name -> name.to() < at)
                                && same.stream().allMatch(name -> name.from() > at));
    }

    /** "Russian drones" are Russia's; those of its army are Russian too. */
    private boolean isAdjective(Mention name) {
        return name.known() && ADJECTIVE.matcher(name.words().getLast()).find();
    }

    /** Who speaks for a country does not own what the country owns. */
    private boolean isSame(Mention owner, Mention other) {
        return owner.known() && other.known() ? owner.key().equals(other.key()) : names.are(owner, other);
    }

    private static String written(Reading question, String stem) {
        return question.words().stream()
                .filter(word -> word.stem().equals(stem))
                .map(word -> word.token().surface())
                .findFirst()
                .orElse(stem);
    }

    /** The names that own a thing, by the stem of the thing: "Putin's residence", "the residence of Putin". */
    private Map<String, List<Mention>> owners(List<Reading> readings) {
        Map<String, List<Mention>> owners = new HashMap<>();
        for (Reading reading : readings) {
            for (Mention mention : reading.mentions()) {
                thing(reading.words(), mention)
                        .ifPresent(word -> owners.computeIfAbsent(word.stem(), s -> new ArrayList<>())
                                .add(mention));
            }
        }
        return owners;
    }

    private Optional<Word> thing(List<Word> words, Mention mention) {
        if (words.get(mention.to() - 1).token().possessive()) {
            return words.subList(mention.to(), Math.min(words.size(), mention.to() + REACH)).stream()
                    .takeWhile(word -> word.kind() != Word.Kind.FUNCTION)
                    .filter(word -> word.kind() == Word.Kind.CONTENT)
                    .findFirst();
        }
        if (isAdjective(mention)
                && mention.to() < words.size()
                && words.get(mention.to()).kind() == Word.Kind.CONTENT
                && !lexicon.isOnlyVerb(words.get(mention.to()).token().norm())) {
            return Optional.of(words.get(mention.to()));
        }
        int of = mention.from() - 1;
        boolean belongs = of > 0
                && words.get(of).token().norm().equals("of")
                && words.get(of - 1).kind() == Word.Kind.CONTENT;
        return belongs ? Optional.of(words.get(of - 1)) : Optional.empty();
    }
}
