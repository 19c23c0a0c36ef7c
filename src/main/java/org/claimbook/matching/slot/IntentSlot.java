package org.claimbook.matching.slot;

import java.util.Set;
import java.util.regex.Pattern;

import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.search.ClaimReading;
import org.claimbook.matching.slot.Finding.Outcome;

/** What a question asks for has to be what the claim can tell: a claim without a number answers no "how many". */
final class IntentSlot implements Slot {
    private static final String NAME = "intent";
    private static final Set<Intent> ANSWERED_BY_ANY_CLAIM =
            Set.of(Intent.CHECK, Intent.WHAT_SAID, Intent.HOW_KNOWN, Intent.SOURCE, Intent.REACTIONS);
    private static final Set<Intent> BY_EDITORS = Set.of(Intent.WHEN, Intent.WHERE, Intent.WHY);
    private static final int WELL_PHRASED = 12;
    private static final Pattern REASON = Pattern.compile(
            "\\b(because|due to|in order to|so that|as a pretext|pretext|reason|aimed at|for [a-z]+ing|to [a-z]+)\\b");
    private static final Pattern PLACE = Pattern.compile("\\b(in|at|near|on|along|from|outside|inside|across) [A-Zat]");
    private static final Pattern TIME = Pattern.compile(
            "\\b(\\d{4}|\\w+days?|today|tomorrow|tonight|(next|last|this) (week|month|year|spring|summer|autumn|winter)|yesterday|january|february|march|april|may|june|july|august|september|october"
                    + "|november|december|after|before|during|earlier|shortly)\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Finding check(Reading question, Reading formulation, ClaimReading claim) {
        Intent asked = question.intent();
        if (asked == Intent.CHECK && formulation.intent() == Intent.WHAT_SAID && isAboutElse(question, claim)) {
            return new Finding(NAME, Outcome.DIFFERENT, "does not tell whether that is so");
        }
        if (ANSWERED_BY_ANY_CLAIM.contains(asked)) {
            return Finding.silent(NAME);
        }
        boolean phrased = claim.wordings().values().stream().anyMatch(reading -> reading.intent() == asked);
        // editors who phrase a claim as questions name the places, times and reasons that it tells
        boolean wellPhrased = claim.claim().phrasings().size() >= WELL_PHRASED && BY_EDITORS.contains(asked);
        if (phrased || (!wellPhrased && tells(asked, claim))) {
            return new Finding(NAME, Outcome.SAME, "tells what is asked for");
        }
        return new Finding(NAME, Outcome.DIFFERENT, "does not tell what is asked for: " + asked);
    }

    /** "What did Modi say?" resembles all that can be asked of Modi: of what is asked, the claim has to say half at least. */
    private static boolean isAboutElse(Reading question, ClaimReading claim) {
        long said = question.contentStems().stream()
                .filter(claim.vocabulary()::contains)
                .count();
        return 2 * said < question.contentStems().size();
    }

    private static boolean tells(Intent asked, ClaimReading claim) {
        return claim.all().stream().anyMatch(reading -> switch (asked) {
            case WHO -> !reading.mentions().isEmpty();
            // a year counts nothing
            case HOW_MANY -> reading.quantities().stream().anyMatch(quantity -> !quantity.isYear());
            case WHEN -> TIME.matcher(reading.text()).find();
            case WHERE -> PLACE.matcher(reading.text()).find();
            case WHY -> REASON.matcher(reading.text()).find();
            default -> true;
        });
    }
}
