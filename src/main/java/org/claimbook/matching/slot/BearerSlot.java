package org.claimbook.matching.slot;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.ClaimSlot;
import org.claimbook.matching.Finding;
import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.Mention;
import org.claimbook.matching.NameBook;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Word;
import org.claimbook.matching.language.Lexicon;

/** Whoever is said to be so in the question has to be so in the claim: that Trump was angry does not tell whether Putin was. */
final class BearerSlot implements ClaimSlot {
    private static final String NAME = "bearer";
    private static final Set<String> BE = Set.of("is", "are", "was", "were");

    private final Lexicon lexicon;
    private final SameNames names;

    BearerSlot(NameBook book, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.names = new SameNames(book);
    }

    /** @param adjective stem of what somebody is said to be */
    private record State(Mention bearer, String adjective) {}

    @Override
    public Finding check(Reading question, ClaimReading claim) {
        Optional<State> asked = state(question);
        Optional<Mention> equated = equated(question);
        if (equated.isPresent()
                && claim.wordings().values().stream()
                        .noneMatch(wording -> equated(wording).isPresent())) {
            return new Finding(
                    NAME,
                    Outcome.DIFFERENT,
                    "asks who is the same as: " + equated.get().surface());
        }
        if (asked.isEmpty()) {
            return Finding.silent(NAME);
        }
        Mention bearer = asked.get().bearer();
        List<Mention> bearers = claim.wordings().values().stream()
                .flatMap(wording -> state(wording).stream())
                .filter(state -> state.adjective().equals(asked.get().adjective()))
                .map(State::bearer)
                .toList();
        boolean others = bearers.stream().anyMatch(other -> other.known() && bearer.known());
        return others && bearers.stream().noneMatch(other -> names.are(bearer, other))
                ? new Finding(NAME, Outcome.DIFFERENT, "said of another than: " + bearer.surface())
                : Finding.silent(NAME);
    }

    /** The second name of "Is John Smith the mayor of London?" and of nothing that says more of it. */
    private static Optional<Mention> equated(Reading reading) {
        List<Mention> mentions = reading.mentions();
        if (mentions.size() != 2
                || !BE.contains(reading.words().getFirst().token().norm())
                || mentions.getFirst().from() != 1
                || reading.words().stream().anyMatch(word -> word.kind() == Word.Kind.CONTENT)) {
            return Optional.empty();
        }
        return Optional.of(mentions.getLast());
    }

    /** "Was Trump very angry?" and "Trump was very angry" alike. */
    private Optional<State> state(Reading reading) {
        List<Word> words = reading.words();
        for (int i = 0; i < words.size(); i++) {
            int be = i;
            if (BE.contains(words.get(i).token().norm())) {
                Optional<Mention> bearer = reading.mentions().stream()
                        .filter(mention -> mention.from() == be + 1 || mention.to() == be)
                        .findFirst();
                if (bearer.isPresent()) {
                    return adjective(words, Math.max(be + 1, bearer.get().to()))
                            .map(adjective -> new State(bearer.get(), adjective));
                }
            }
        }
        return Optional.empty();
    }

    /** The first word that says anything, with no more than adverbs in front of it. */
    private Optional<String> adjective(List<Word> words, int from) {
        return words.stream()
                .skip(from)
                .filter(word -> word.kind() != Word.Kind.FUNCTION && word.kind() != Word.Kind.NEGATION)
                .filter(word -> !word.token().norm().endsWith("ly"))
                .findFirst()
                .filter(word -> word.kind() == Word.Kind.CONTENT)
                .filter(word -> lexicon.canBeAdjective(word.token().norm()))
                .map(Word::stem);
    }
}
