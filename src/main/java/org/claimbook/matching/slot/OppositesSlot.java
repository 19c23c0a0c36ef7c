package org.claimbook.matching.slot;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.Finding;
import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Slot;
import org.claimbook.matching.Word;
import org.claimbook.matching.language.Lexicon;

/** A question with the opposite of a word of the claim, and without that word, asks for another claim. */
final class OppositesSlot implements Slot {
    private static final String NAME = "opposites";

    /** Verbs that undo or keep from happening whatever stands beside them: "lift the ban", "boycott the talks". */
    private static final Set<String> REVERSING = Set.of(
            "lift",
            "scrap",
            "cancel",
            "revoke",
            "reverse",
            "undo",
            "overturn",
            "repeal",
            "abandon",
            "boycott",
            "prevent",
            "avoid",
            "delete",
            "destroy",
            "withdraw",
            "retract",
            "postpone",
            "ignore",
            "oppose");

    /** Letters that "oppose" and "opposition" share. */
    private static final int FRONT = 5;

    private static final int DENIAL_REACH = 3;
    private static final Set<String> COMPARING = Set.of("most", "least", "more", "less", "fewer");

    /** With their opposites they leave no third: whatever is not allowed is banned, but who is not killed is not saved. */
    private static final Set<String> EXHAUSTIVE = Set.of(
            "allow",
            "permit",
            "ban",
            "forbid",
            "prohibit",
            "block",
            "legal",
            "illegal",
            "real",
            "fake",
            "genuine",
            "alive",
            "dead",
            "stay",
            "leave",
            "remain",
            "include",
            "exclude");

    private final Set<String> reversing;
    private final Set<String> exhaustive;
    private final Lexicon lexicon;

    OppositesSlot(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.reversing = stems(REVERSING);
        this.exhaustive = stems(EXHAUSTIVE);
    }

    private Set<String> stems(Set<String> words) {
        return words.stream().map(lexicon::stem).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Finding check(Reading question, Reading formulation, ClaimReading claim) {
        Reading text = claim.wordings().get(claim.claim().text());
        // what editors have put in other words too leaves nothing open
        boolean edited = !claim.claim().phrasings().isEmpty();
        Finding doubt = Finding.silent(NAME);
        Set<String> checked = new HashSet<>();
        for (Word word : question.words()) {
            String stem = word.stem();
            boolean undoing = reversing.contains(stem);
            boolean telling = undoing || !lexicon.opposites(stem).isEmpty();
            if (!telling || !says(word) || asksHow(word, question) || !checked.add(stem)) {
                continue;
            }
            boolean undone = undoing
                    && !claim.wordingStems().contains(stem)
                    && formulation.contentStems().stream().noneMatch(other -> undoes(stem, other));
            boolean otherwise = !claim.wordingStems().contains(stem) && opposed(stem, question, claim.wordingStems());
            boolean opposite = otherwise || opposed(stem, question, formulation) || opposed(stem, question, text);
            if (opposite
                    && exhaustive.contains(stem)
                    && denied(question, stem::equals) != denied(formulation, lexicon.opposites(stem)::contains)) {
                return found(Outcome.REVERSED, "denied and opposite: ", word);
            }
            if (opposite || undone && edited) {
                return found(Outcome.DIFFERENT, "not what the claim says: ", word);
            }
            if (undone) {
                doubt = found(Outcome.DOUBTFUL, "not in the claim: ", word);
            }
        }
        return doubt;
    }

    private static Finding found(Outcome outcome, String reason, Word word) {
        return new Finding(NAME, outcome, reason + word.token().surface());
    }

    /**
     * Whether the question says a word more often than the claim, and the claim its opposite more often than the question:
     * "the last First Lady" is not "the first First Lady". What the claim says by a synonym is said.
     */
    private boolean opposed(String stem, Reading question, Reading wording) {
        if (count(stem, question) <= count(stem, wording)) {
            return false;
        }
        Set<String> opposites = lexicon.opposites(stem);
        return opposites.stream().anyMatch(opposite -> count(opposite, wording) > count(opposite, question))
                && wording.contentStems().stream()
                        .noneMatch(other -> lexicon.areSynonyms(stem, other) && !opposites.contains(other));
    }

    /** Whether a word of the claim does what a reversing one of the question does. */
    private boolean undoes(String stem, String other) {
        return lexicon.areSynonyms(stem, other) || stem.length() >= FRONT && other.startsWith(stem.substring(0, FRONT));
    }

    /** Whether such a word is denied: "not allowed" is "banned". */
    private static boolean denied(Reading reading, Predicate<String> which) {
        List<Word> words = reading.words();
        for (int i = 0; i < words.size(); i++) {
            if (which.test(words.get(i).stem())
                    && words.subList(Math.max(0, i - DENIAL_REACH), i).stream()
                            .anyMatch(word -> word.kind() == Word.Kind.NEGATION)) {
                return true;
            }
        }
        return false;
    }

    /** Whether some wording of the claim says the opposite, and none says it by a synonym. */
    private boolean opposed(String stem, Reading question, Set<String> stored) {
        Set<String> opposites = lexicon.opposites(stem);
        return opposites.stream().anyMatch(opposite -> stored.contains(opposite) && count(opposite, question) == 0)
                && stored.stream().noneMatch(other -> lexicon.areSynonyms(stem, other) && !opposites.contains(other));
    }

    /** Words that tie others together are opposites by chance, "off" and "on", unless they compare. */
    private static boolean says(Word word) {
        return switch (word.kind()) {
            case CONTENT, NAME -> true;
            case FUNCTION -> COMPARING.contains(word.token().norm());
            case NEGATION, NUMBER -> false;
        };
    }

    /** "How long" may be answered with "shortly". */
    private static boolean asksHow(Word word, Reading question) {
        int at = question.words().indexOf(word);
        return at > 0 && question.words().get(at - 1).token().norm().equals("how");
    }

    private static int count(String stem, Reading reading) {
        int count = 0;
        for (Word word : reading.words()) {
            count += word.stem().equals(stem) ? 1 : 0;
        }
        return count;
    }
}
