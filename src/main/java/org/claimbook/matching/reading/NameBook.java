package org.claimbook.matching.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.language.Spelling;
import org.claimbook.matching.language.Token;
import org.claimbook.matching.language.Tokenizer;

/** Finds the names that the store knows in a text: longest alias first, capital letters aside, small typos forgiven. */
public final class NameBook {
    /** Shorter names have too many neighbours for a typo to be told from another name. */
    private static final int SHORTEST_WITH_TYPO = 5;

    private final Map<String, List<Alias>> byFirstWord = new HashMap<>();
    private final Map<String, KnownName> byId = new HashMap<>();
    private final List<Alias> singleWords;
    private final Lexicon lexicon;

    private record Alias(String id, List<String> words, boolean acronym) {}

    /** The book of the given names; of an alias that two names claim, the first holds it. */
    public NameBook(Collection<KnownName> names, Lexicon lexicon) {
        this.lexicon = lexicon;
        for (KnownName name : names) {
            byId.put(name.id(), name);
            for (String alias : name.names()) {
                List<Token> tokens = Tokenizer.tokens(alias);
                List<String> words = tokens.stream().map(Token::norm).toList();
                if (!words.isEmpty()) {
                    boolean acronym = words.size() == 1 && tokens.getFirst().acronym();
                    byFirstWord
                            .computeIfAbsent(words.getFirst(), w -> new ArrayList<>())
                            .add(new Alias(name.id(), words, acronym));
                }
            }
        }
        byFirstWord
                .values()
                .forEach(
                        list -> list.sort((a, b) -> b.words().size() - a.words().size()));
        singleWords = byFirstWord.values().stream()
                .flatMap(List::stream)
                .filter(alias -> alias.words().size() == 1 && !alias.acronym())
                .toList();
    }

    /** All names in the book, in no order. */
    public Collection<KnownName> names() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** Whether the book has that id. */
    public boolean knows(String id) {
        return byId.containsKey(id);
    }

    /** The usual name of an id, or the id itself where the book does not know it. */
    public String nameOf(String id) {
        KnownName name = byId.get(id);
        return name == null ? id : name.names().getFirst();
    }

    /** The id itself and all in whose name it speaks, directly or through others. */
    public Set<String> voicesOf(String id) {
        Set<String> voices = new LinkedHashSet<>();
        collect(id, voices);
        return voices;
    }

    private void collect(String id, Set<String> voices) {
        if (voices.add(id) && byId.containsKey(id)) {
            byId.get(id).speaksFor().forEach(other -> collect(other, voices));
        }
    }

    /** The known name that starts at a token, if any. */
    public Optional<Mention> at(List<Token> tokens, int from) {
        Token first = tokens.get(from);
        return byFirstWord.getOrDefault(first.norm(), List.of()).stream()
                .filter(alias -> matches(alias, tokens, from))
                .findFirst()
                .or(() -> misspelt(first))
                .map(alias -> mention(alias, tokens, from));
    }

    private boolean matches(Alias alias, List<Token> tokens, int from) {
        int n = alias.words().size();
        if (from + n > tokens.size()) {
            return false;
        }
        for (int i = 1; i < n; i++) {
            String word = tokens.get(from + i).norm();
            String expected = alias.words().get(i);
            boolean bareGenitive = i == n - 1 && word.equals(expected + "s");
            if (!word.equals(expected) && !bareGenitive) {
                return false;
            }
        }
        Token first = tokens.get(from);
        // "us" is a country only in capitals or behind an article: "the us"
        boolean everyday = alias.acronym() && lexicon.isStopword(first.norm());
        return !everyday
                || first.acronym()
                || (from > 0 && tokens.get(from - 1).norm().equals("the"));
    }

    private Optional<Alias> misspelt(Token token) {
        String word = token.norm();
        if (word.length() < SHORTEST_WITH_TYPO || lexicon.isCommon(word)) {
            return Optional.empty();
        }
        int allowed = word.length() > 8 ? 2 : 1;
        Set<Alias> near = singleWords.stream()
                .filter(alias -> Spelling.distance(word, alias.words().getFirst(), allowed) <= allowed)
                .collect(Collectors.toSet());
        boolean one = near.stream().map(Alias::id).distinct().count() == 1;
        return one ? near.stream().findFirst() : Optional.empty();
    }

    private static Mention mention(Alias alias, List<Token> tokens, int from) {
        int to = from + alias.words().size();
        String surface = tokens.subList(from, to).stream().map(Token::surface).collect(Collectors.joining(" "));
        return new Mention(alias.id(), true, alias.words(), surface, from, to);
    }
}
