package org.claimbook.matching.slot;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.search.ClaimReading;
import org.claimbook.matching.slot.Finding.Outcome;

/**
 * A yes/no question that says "not" where the claim does not is the same claim answered the other way round. "Who did not
 * come?" is not answered by a claim about who came. Whether somebody denies it and whether it is so are two claims: "Did
 * Ukraine do it?" is not answered by "Ukraine denied that it did it", neither way round.
 */
final class PolaritySlot implements Slot {
    private static final String NAME = "polarity";

    private static final Set<String> SHARES =
            Set.of("most", "some", "many", "few", "several", "half", "majority", "minority", "all", "every");

    /** What is said not to be so; whoever "denies a visa" says nothing. */
    private static final Pattern DENIED =
            Pattern.compile("\\bden(?:y|ies|ied|ying) (?:that|any|\\w+ing)\\b", Pattern.CASE_INSENSITIVE);

    private final Lexicon lexicon;

    PolaritySlot(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public Finding check(Reading question, Reading formulation, ClaimReading claim) {
        if (question.intent() != Intent.CHECK) {
            return question.negated() && claim.all().stream().noneMatch(Reading::negated)
                    ? new Finding(NAME, Outcome.DIFFERENT, "asks for what is not so")
                    : Finding.silent(NAME);
        }
        if (isDeniedOnly(formulation, question)) {
            return new Finding(NAME, Outcome.DIFFERENT, "tells who denies it, not whether it is so");
        }
        if (isDeniedOnly(question, formulation) && !formulation.negated()) {
            return new Finding(NAME, Outcome.DIFFERENT, "asks who denies it, not whether it is so");
        }
        Reading text = claim.wordings().get(claim.claim().text());
        // a wording that is neither way round leaves it to the claim itself
        Reading stated = formulation.negated() == text.negated() || goesOneWay(formulation) ? formulation : text;
        if (question.negated() == stated.negated()) {
            return Finding.silent(NAME);
        }
        Reading denying = question.denying() ? question : stated;
        if (question.denying() != stated.denying()
                && DENIED.matcher(denying.text()).find()) {
            return new Finding(NAME, Outcome.DIFFERENT, "whoever does not deny it need not have said it");
        }
        return isOfSome(question.negated() ? question : stated)
                ? new Finding(NAME, Outcome.DIFFERENT, "says it of the others")
                : new Finding(NAME, Outcome.REVERSED, "asked the other way round");
    }

    /** "Most voters did not come" is not the opposite of "most voters came": the negation is within what is said of a share. */
    private static boolean isOfSome(Reading negated) {
        int negation = IntStream.range(0, negated.words().size())
                .filter(i -> negated.words().get(i).kind() == Word.Kind.NEGATION)
                .findFirst()
                .orElse(0);
        boolean share = negated.words().stream()
                .limit(negation)
                .anyMatch(word -> SHARES.contains(word.token().norm()));
        return share
                || negated.quantities().stream()
                        .anyMatch(quantity ->
                                quantity.to() <= negation && quantity.unit().equals("%"));
    }

    private boolean isDeniedOnly(Reading denying, Reading other) {
        return denying.denying()
                && !other.denying()
                && other.words().stream().noneMatch(word -> lexicon.isReporting(word.stem()));
    }

    /** Whether a text is a yes/no question or a sentence; "What did the report find?" and "report evidence" are neither. */
    private boolean goesOneWay(Reading wording) {
        return wording.intent() == Intent.CHECK
                && wording.words().stream()
                        .anyMatch(word -> lexicon.isFiniteVerb(word.token().norm()));
    }
}
