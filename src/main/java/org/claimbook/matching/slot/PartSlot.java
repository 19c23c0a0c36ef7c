package org.claimbook.matching.slot;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.Finding;
import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Slot;
import org.claimbook.matching.Word;
import org.claimbook.matching.language.Lexicon;

/** What is done to something of a thing is not done to the thing: "destroy the video of the drone", "destroy the drone". */
final class PartSlot implements Slot {
    private static final String NAME = "part";
    /** They say how much of it or what kind, so that it is still the thing. */
    private static final Set<String> MEASURES = Set.of(
            "number",
            "part",
            "piec",
            "dozen",
            "hundr",
            "thousand",
            "million",
            "most",
            "all",
            "some",
            "mani",
            "kind",
            "type",
            "sort",
            "group",
            "pair",
            "seri",
            "swarm",
            "fleet",
            "lot",
            "majority",
            "half",
            "wave",
            "amount",
            "share",
            "percent",
            "bunch",
            "coupl",
            "set",
            "array",
            "rang",
            "total",
            "host",
            "case",
            "score");

    private final Lexicon lexicon;

    PartSlot(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public Finding check(Reading question, Reading formulation, ClaimReading claim) {
        List<Word> words = question.words();
        return IntStream.range(2, words.size() - 1)
                .filter(of -> words.get(of).token().norm().equals("of")
                        && isPart(words.get(of - 1), formulation)
                        && isSaid(behind(words, of), formulation)
                        && isDone(words, of - 1, claim))
                .mapToObj(of -> new Finding(
                        NAME,
                        Outcome.DIFFERENT,
                        "says nothing of the " + words.get(of - 1).token().surface()))
                .findFirst()
                .orElseGet(() -> Finding.silent(NAME));
    }

    private boolean isPart(Word word, Reading formulation) {
        return word.kind() == Word.Kind.CONTENT
                && !MEASURES.contains(word.stem())
                && formulation.stems().stream()
                        .noneMatch(stem -> stem.equals(word.stem()) || lexicon.areSynonyms(stem, word.stem()));
    }

    private static Word behind(List<Word> words, int of) {
        int at = of + 1;
        while (at + 1 < words.size() && words.get(at).token().isDeterminer()) {
            at++;
        }
        return words.get(at);
    }

    private static boolean isSaid(Word word, Reading formulation) {
        return word.kind() == Word.Kind.CONTENT && formulation.contentStems().contains(word.stem());
    }

    /** Whether a deed that the claim tells is said in the question to be done to the part. */
    private boolean isDone(List<Word> words, int part, ClaimReading claim) {
        int before = part - 1;
        while (before > 0 && words.get(before).token().isDeterminer()) {
            before--;
        }
        Word deed = words.get(before);
        return deed.kind() == Word.Kind.CONTENT
                && lexicon.canBeVerb(deed.token().norm())
                && claim.vocabulary().contains(deed.stem());
    }
}
