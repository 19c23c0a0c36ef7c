package org.claimbook.matching.syntax;

import java.util.List;
import java.util.Set;

import org.claimbook.matching.reading.Reading;

/**
 * The noun group and the clause that each word of a text belongs to, told by function words, the forms of verbs and
 * punctuation (chunking after Abney, 1991), without a parser.
 *
 * @param places one for each word of the text
 */
public record ShallowParse(List<Place> places) {
    private static final Set<String> BECAUSE = Set.of("because", "due", "owing", "thanks", "account");
    private static final Set<String> PERHAPS_BECAUSE = Set.of("over", "for", "by", "from", "as", "since");

    public ShallowParse {
        places = List.copyOf(places);
    }

    /** What a clause is in its sentence. */
    public enum Clause {
        /** What the sentence says. */
        MAIN,
        /** Who says so: "the mayor told reporters that". */
        SAYING,
        /** When, why, or under which condition: opened by a conjunction. */
        ADVERBIAL,
        /** Tells of which one something is said: "the bishop [who blessed the ship]". */
        RELATIVE
    }

    /**
     * Where a word stands.
     *
     * @param group number of its noun group; verbs and function words have one of their own
     * @param preposition before its group, or before that which its group owns; else empty
     * @param owns whether its group owns the next one: "[the king]'s son"
     * @param head whether it is the last word of its group, which the words before it only tell more of
     * @param clause the kind of clause that it stands in
     * @param clauseNumber number of that clause
     * @param opener the word that opens the clause; empty for the main one
     */
    public record Place(
            int group, String preposition, boolean owns, boolean head, Clause clause, int clauseNumber, String opener) {

        Place in(Clause kind, int number) {
            return new Place(group, preposition, owns, head, kind, number, opener);
        }

        Place behind(String other) {
            return new Place(group, other, owns, head, clause, clauseNumber, opener);
        }

        Place owning() {
            return new Place(group, preposition, true, head, clause, clauseNumber, opener);
        }

        /** Whether a word elsewhere is tied to its sentence by the same means. */
        public boolean isAlike(Place other) {
            return preposition.equals(other.preposition) && owns == other.owns && head == other.head;
        }

        /** Whether what stands there is taken for granted by the sentence rather than said by it. */
        public boolean isPresupposed() {
            return clause == Clause.ADVERBIAL || clause == Clause.RELATIVE;
        }
    }

    /** Where the word at an index stands. */
    public Place at(int index) {
        return places.get(index);
    }

    /** Whether a word tells more of the last one of its group. */
    public boolean isWithin(int at, int head) {
        return at != head && at(at).group() == at(head).group() && at(head).head();
    }

    /** The same with a preposition before the group that a word belongs to. */
    public ShallowParse behind(String preposition, int index) {
        return new ShallowParse(places.stream()
                .map(place -> place.group() == at(index).group() ? place.behind(preposition) : place)
                .toList());
    }

    /** Index of the first word of the group that a word belongs to. */
    public int startOfGroup(int index) {
        int start = index;
        while (start > 0 && at(start - 1).group() == at(index).group()) {
            start--;
        }
        return start;
    }

    /** Index of the last word of the group that a word belongs to. */
    int endOfGroup(int index) {
        int end = index;
        while (end + 1 < places.size() && at(end + 1).group() == at(index).group()) {
            end++;
        }
        return end;
    }

    /** Whether a word belongs to what a text gives as the reason: "because of the storm", "because it rained". */
    public boolean isCause(int index) {
        Place place = at(index);
        return BECAUSE.contains(place.preposition()) || BECAUSE.contains(place.opener());
    }

    /** Whether a word may belong to the reason, also where the text does not say so in as many words: "cancelled over fears". */
    public boolean mayBeCause(int index) {
        Place place = at(index);
        return isCause(index)
                || PERHAPS_BECAUSE.contains(place.preposition())
                || PERHAPS_BECAUSE.contains(place.opener());
    }

    /** Whether a word opens what a text gives as the reason. */
    static boolean opensCause(String norm) {
        return BECAUSE.contains(norm);
    }

    static ShallowParse of(Reading reading, Verbs verbs) {
        return new Chunker(reading, verbs).parse();
    }
}
