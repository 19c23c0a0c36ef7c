package org.claimbook.matching.slot;

import java.util.List;

import org.claimbook.matching.language.Lexicon;

/** The one list of slots: what has to agree beside the words, which the alignment compares. */
public final class Slots {
    private Slots() {}

    /** All slots, in the order in which their reasons are given. */
    public static List<Slot> all(Lexicon lexicon) {
        return List.of(new PolaritySlot(lexicon), new IntentSlot(), new MeasureSlot(lexicon));
    }
}
