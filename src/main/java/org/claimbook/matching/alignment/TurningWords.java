package org.claimbook.matching.alignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.Alignment.Link;
import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Word;
import org.claimbook.matching.language.WordList;

/** Words that only tie others together and yet turn the meaning, and words of meaning that set no condition. */
final class TurningWords {
    private static final Set<String> NEGATIONS =
            Set.of("not", "never", "no", "nobody", "nothing", "none", "nor", "neither", "cannot", "zero", "without");
    private static final Set<String> LEFT = Set.of("former", "ex");
    private static final Set<String> SHOWN = Set.of("this", "these");
    private static final List<String> FUTURE = List.of("will", "would");
    /** A question that opens with them asks for what has happened. */
    private static final Set<String> PAST = Set.of("did", "has", "have", "had", "was", "were");

    private static final Set<String> ASKING = Set.of("how", "which", "what", "whats", "whose");

    private final Map<String, Set<String>> equals = new HashMap<>();
    private final Map<String, Set<String>> opposites = new HashMap<>();
    private final Map<String, Set<String>> explaining = new HashMap<>();
    private final Set<String> supporting = new HashSet<>();
    private final Set<String> titles = new HashSet<>();
    private final Set<String> heads = new HashSet<>();
    private final Set<String> free = new HashSet<>();
    private final Set<String> pictures = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> conditions = new HashSet<>();
    private final Set<String> comparing = new HashSet<>();

    TurningWords() {
        for (String line : WordList.lines("turning-words.txt")) {
            String[] parts = line.split(": *");
            List<String> words = List.of(parts[1].split(", *"));
            switch (parts[0]) {
                case "same" ->
                    words.forEach(word ->
                            equals.computeIfAbsent(word, w -> new HashSet<>()).addAll(words));
                case "opposite" -> {
                    opposites
                            .computeIfAbsent(words.getFirst(), w -> new HashSet<>())
                            .add(words.getLast());
                    opposites
                            .computeIfAbsent(words.getLast(), w -> new HashSet<>())
                            .add(words.getFirst());
                }
                case "free" -> free.addAll(words);
                case "picture" -> pictures.addAll(words);
                case "condition" -> conditions.addAll(words);
                case "by" -> explaining.put(words.getFirst(), Set.copyOf(words.subList(1, words.size())));
                case "needs" -> equals.put(words.getFirst(), Set.copyOf(words));
                case "head" -> heads.addAll(words);
                case "support" -> supporting.addAll(words);
                case "title" -> titles.addAll(words);
                case "comparing" -> comparing.addAll(words);
                case "asked" -> asked.addAll(words);
                default -> throw new IllegalStateException("turning-words.txt: '" + parts[0] + "' is no kind of word");
            }
        }
    }

    /** Whether a word sets no condition: hedges, and the picture that a question is about where the claim speaks of none. */
    boolean isFree(List<Word> words, int at, ClaimReading claim) {
        Word word = words.get(at);
        if (word.kind() != Word.Kind.CONTENT) {
            return false;
        }
        String norm = word.token().norm();
        return free.contains(norm)
                || pictures.contains(norm)
                        && isAboutPicture(words)
                        && pictures.stream().noneMatch(claim.words()::contains);
    }

    /** "Does this photo show …", "Is this …": the first word that says anything is the picture, or nothing but "this" stands for it. */
    boolean isAboutPicture(List<Word> words) {
        boolean shown = words.size() > 1 && SHOWN.contains(words.get(1).token().norm());
        return shown
                || words.stream()
                        .filter(word -> word.kind() == Word.Kind.CONTENT || word.kind() == Word.Kind.NAME)
                        .findFirst()
                        .filter(word -> pictures.contains(word.token().norm()))
                        .isPresent();
    }

    /** Index of the word of a text that sets the same condition as a word of meaning: "all" and "entire", "can" and "able". */
    OptionalInt explaining(Word word, Reading text) {
        String norm = word.token().norm();
        Set<String> by = WordRelations.month(word) > 0
                ? Set.of()
                : explaining.getOrDefault(norm, equals.getOrDefault(norm, Set.of()));
        return IntStream.range(0, text.words().size())
                .filter(i -> by.contains(text.words().get(i).token().norm()))
                .findFirst();
    }

    /** Whether a verb leaves it to its object to say what is done. */
    boolean isSupporting(Word word) {
        return supporting.contains(word.token().norm());
    }

    /** Whether what belongs to a state or a person is spoken of by their name: "Russia's government". */
    boolean standsForOwner(Word word) {
        return heads.contains(word.token().norm());
    }

    /** Whether a word says what somebody is whose name follows. */
    boolean isTitle(Word word) {
        return titles.contains(word.token().norm());
    }

    /** Whether a word is what is asked for behind a question word: "how long", "which country". */
    boolean asksFor(String before, String word) {
        return ASKING.contains(before) && asked.contains(word);
    }

    /** Indexes of the turning words of the question that the claim lacks, or whose opposite it has in their place. */
    List<Integer> unexplained(Reading question, Reading wording, List<Reading> others) {
        List<Integer> unexplained = new ArrayList<>();
        Set<String> asked = norms(question);
        Set<String> told = norms(wording);
        for (int i = 0; i < question.words().size(); i++) {
            if (question.words().get(i).kind() == Word.Kind.NUMBER
                    || WordRelations.month(question.words().get(i)) > 0) {
                continue;
            }
            String norm = question.words().get(i).token().norm();
            boolean turned = opposites.getOrDefault(norm, Set.of()).stream()
                            .anyMatch(opposite -> told.contains(opposite) && !asked.contains(opposite))
                    && !told.contains(norm);
            Set<String> same = comparing.contains(norm) && !compares(question.words(), i)
                    ? Set.of()
                    : equals.getOrDefault(norm, Set.of());
            boolean lacking = !same.isEmpty()
                    && same.stream().noneMatch(told::contains)
                    && others.stream().noneMatch(other -> same.stream().anyMatch(norms(other)::contains));
            String stem = question.words().get(i).stem();
            boolean condition = conditions.contains(norm)
                    && question.words().get(i).kind() != Word.Kind.CONTENT
                    && equals.getOrDefault(norm, Set.of()).stream().noneMatch(told::contains)
                    && wording.words().stream().noneMatch(word -> word.stem().equals(stem));
            if (turned || lacking || condition) {
                unexplained.add(i);
            }
        }
        return unexplained;
    }

    /** "More than", "over 300": elsewhere the word says where something is, or belongs to a comparative. */
    private static boolean compares(List<Word> words, int at) {
        if (at + 1 >= words.size()) {
            return false;
        }
        Word next = words.get(at + 1);
        return next.token().norm().equals("than")
                || next.token().numeric()
                || next.kind() == Word.Kind.NUMBER
                || next.kind() == Word.Kind.CONTENT
                        && at > 0
                        && words.get(at).token().norm().matches("more|less|fewer");
    }

    /**
     * A condition that the wording sets and the question does not: who "refused to" or "may" do it did not do it, and who
     * "tried to" perhaps neither.
     */
    Optional<String> untold(Reading question, Reading wording, List<Link> links) {
        if (negations(question) % 2 != negations(wording) % 2 && question.negated() == wording.negated()) {
            return Optional.of("not");
        }
        Set<String> asked = norms(question);
        Set<String> told = norms(wording);
        if (PAST.contains(question.words().getFirst().token().norm())) {
            Optional<String> future = FUTURE.stream()
                    .filter(word -> told.contains(word) && !asked.contains(word))
                    .findFirst();
            if (future.isPresent()) {
                return future;
            }
        }
        for (int j = 0; j < wording.words().size(); j++) {
            Word word = wording.words().get(j);
            int at = j;
            if (LEFT.contains(word.token().norm()) && isBeforeName(wording.words(), j)) {
                continue;
            }
            if (conditions.contains(word.token().norm())
                    && WordRelations.month(word) == 0
                    && question.words().stream().noneMatch(other -> other.stem().equals(word.stem()))
                    && links.stream().noneMatch(link -> link.by() == at)
                    && equals.getOrDefault(word.token().norm(), Set.of()).stream()
                            .noneMatch(asked::contains)) {
                return Optional.of(word.token().norm());
            }
        }
        return Optional.empty();
    }

    /** "The former president Obama" is Obama still; who is a former boxer is no boxer. */
    private boolean isBeforeName(List<Word> words, int at) {
        int next = at + 1;
        while (next < words.size()
                && (isTitle(words.get(next)) || words.get(next).token().acronym())) {
            next++;
        }
        return next < words.size() && words.get(next).kind() == Word.Kind.NAME;
    }

    private static long negations(Reading reading) {
        List<Word> words = reading.words();
        return IntStream.range(0, words.size())
                .filter(i -> NEGATIONS.contains(words.get(i).token().norm())
                        && !(i == 1
                                && words.get(0).token().end()
                                        == words.get(1).token().start())
                        && !(i + 1 < words.size()
                                && words.get(i + 1).token().norm().equals("only")))
                .count();
    }

    private static Set<String> norms(Reading reading) {
        Set<String> norms = new HashSet<>();
        reading.words().forEach(word -> norms.add(word.token().norm()));
        return norms;
    }
}
