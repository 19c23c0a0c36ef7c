package org.claimbook.answer.index;

import java.util.List;

import org.claimbook.claim.Speaker;
import org.claimbook.matching.ClaimMatcher;
import org.claimbook.matching.MatchingSettings;
import org.claimbook.matching.alignment.WordAligner;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.likelihood.Calibration;
import org.claimbook.matching.reading.NameBook;
import org.claimbook.matching.search.ClaimIndex;
import org.claimbook.matching.search.SentenceEncoder;
import org.claimbook.matching.slot.Slots;

/** What questions are answered with at one moment: made anew when the names in the store change. */
public record AnsweringSnapshot(
        List<Speaker> names,
        Lexicon lexicon,
        NameBook book,
        SentenceEncoder encoder,
        ClaimIndex index,
        ClaimMatcher matcher) {

    public static AnsweringSnapshot of(
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
        return new AnsweringSnapshot(names, lexicon, book, encoder, index, matcher);
    }
}
