package org.claimbook.matching.slot;

import java.util.List;

import org.claimbook.matching.NameBook;
import org.claimbook.matching.Slot;
import org.claimbook.matching.language.Lexicon;

/** The one list of slots: a new slot is a new class and a line here. */
public final class Slots {
    private Slots() {}

    /** All slots, in the order in which their reasons are given. */
    public static List<Slot> all(Lexicon lexicon, NameBook book) {
        List<Slot> all = List.of(
                new NamesSlot(book, lexicon),
                new StandInSlot(book, lexicon),
                new RolesSlot(book, lexicon),
                new ReportSlot(book, lexicon),
                new SuffererSlot(book, lexicon),
                new PossessorSlot(book, lexicon),
                new PartSlot(lexicon),
                new OccasionSlot(lexicon),
                new PlaceSlot(),
                new NumbersSlot(),
                new DesignationSlot(),
                new TimeSlot(),
                new OppositesSlot(lexicon),
                new PolaritySlot(lexicon),
                new IntentSlot(),
                new MeasureSlot(lexicon));
        String out = System.getProperty("out", "");
        return all.stream().filter(s -> !("," + out + ",").contains("," + s.getClass().getSimpleName() + ",")).toList();
    }
}
