package org.claimbook.matching.slot;

import java.util.List;
import java.util.Set;

import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.ClaimSlot;
import org.claimbook.matching.Finding;
import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.Mention;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Word;

/**
 * Where it is: that Ukraine's president is met does not tell that he is met "in Kyiv", although a capital stands for its
 * country elsewhere.
 */
final class PlaceSlot implements ClaimSlot {
    private static final String NAME = "place";
    private static final Set<String> WHERE =
            Set.of("in", "at", "near", "from", "to", "inside", "over", "outside", "across", "into", "within", "around");

    @Override
    public Finding check(Reading question, ClaimReading claim) {
        return question.mentions().stream()
                .filter(mention ->
                        mention.known() && wordBefore(question, mention).equals("in"))
                .filter(mention -> claim.all().stream().noneMatch(reading -> tells(reading, mention)))
                .findFirst()
                .map(mention -> new Finding(NAME, Outcome.DIFFERENT, "says nothing of a place: " + mention.surface()))
                .orElseGet(() -> Finding.silent(NAME));
    }

    private static String wordBefore(Reading reading, Mention mention) {
        List<Word> words = reading.words();
        return mention.from() > 0 ? words.get(mention.from() - 1).token().norm() : "";
    }

    /** Whether it has the name as it is asked, or another name of the same for a place. */
    private static boolean tells(Reading reading, Mention asked) {
        return reading.mentions().stream()
                .anyMatch(mention -> mention.words().equals(asked.words())
                        || mention.key().equals(asked.key()) && WHERE.contains(wordBefore(reading, mention)));
    }
}
