package org.claimbook.answer;

import java.util.List;

import org.claimbook.claim.Speaker;
import org.claimbook.matching.Calibration;
import org.claimbook.matching.ClaimIndex;
import org.claimbook.matching.ClaimMatcher;
import org.claimbook.matching.MatchingSettings;
import org.claimbook.matching.NameBook;
import org.claimbook.matching.SentenceEncoder;
import org.claimbook.matching.alignment.WordAligner;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.slot.Slots;

/** What questions are answered with at one moment: made anew when the names in the store change. */
record Knowledge(
        List<Speaker> names,
        Lexicon lexicon,
        NameBook book,
        SentenceEncoder encoder,
        ClaimIndex index,
        ClaimMatcher matcher) {

    static Knowledge of(
            List<Speaker> names,
            Lexicon lexicon,
            SentenceEncoder encoder,
            ClaimIndex index,
            Calibration calibration,
            MatchingSettings settings) {
        NameBook book = new NameBook(names.stream().map(ClaimDocuments::nameOf).toList(), lexicon);
        ClaimMatcher matcher = new ClaimMatcher(
                lexicon,
                book,
                encoder,
                index,
                Slots.all(lexicon),
                new WordAligner(lexicon, book),
                calibration,
                settings);
        return new Knowledge(names, lexicon, book, encoder, index, matcher);
    }
}
