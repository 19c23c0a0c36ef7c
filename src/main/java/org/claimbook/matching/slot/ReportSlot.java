package org.claimbook.matching.slot;

import java.util.List;
import java.util.Optional;

import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.Finding;
import org.claimbook.matching.Finding.Outcome;
import org.claimbook.matching.Intent;
import org.claimbook.matching.Mention;
import org.claimbook.matching.NameBook;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Slot;
import org.claimbook.matching.language.Lexicon;

/**
 * That somebody says so is another claim than that it is so, and of whom they say it has to agree: "Putin said that Russia
 * attacked" answers neither "Did Russia attack?" nor "Did Putin say that Ukraine attacked?".
 */
final class ReportSlot implements Slot {
    private static final String NAME = "report";

    private final SameNames names;
    private final Lexicon lexicon;

    ReportSlot(NameBook book, Lexicon lexicon) {
        this.names = new SameNames(book);
        this.lexicon = lexicon;
    }

    @Override
    public Finding check(Reading question, Reading formulation, ClaimReading claim) {
        if (othersAreReported(question, claim)) {
            return found("said of another than: ", question.reportedDoer().orElseThrow());
        }
        return formulation
                .reportedDoer()
                .filter(doer -> saysSoOnly(doer, question))
                .map(doer -> found("tells that somebody says so of: ", doer))
                .orElseGet(() -> Finding.silent(NAME));
    }

    private static Finding found(String reason, Mention doer) {
        return new Finding(NAME, Outcome.DIFFERENT, reason + doer.surface());
    }

    /** Whether the question asks if somebody did it, and not who says so: that it is said is another claim. */
    private boolean saysSoOnly(Mention reported, Reading question) {
        return question.intent() == Intent.CHECK
                && question.doer().filter(doer -> names.are(doer, reported)).isPresent()
                && question.words().stream().noneMatch(word -> lexicon.isReporting(word.stem()));
    }

    /** Whether the claim tells that somebody says of others what the question says that they say of one. */
    private boolean othersAreReported(Reading question, ClaimReading claim) {
        Optional<Mention> asked = question.reportedDoer().filter(Mention::known);
        List<Mention> reported = claim.wordings().values().stream()
                .flatMap(wording -> wording.reportedDoer().filter(Mention::known).stream())
                .toList();
        return asked.isPresent()
                && !reported.isEmpty()
                && reported.stream().noneMatch(doer -> names.are(asked.get(), doer));
    }
}
