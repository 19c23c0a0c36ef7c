package org.claimbook.matching.alignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;

/**
 * The noun group and the clause that each word of a text belongs to, told by function words, the forms of verbs and
 * punctuation (chunking after Abney, 1991), without a parser.
 *
 * @param places one for each word of the text
 */
record ShallowParse(List<Place> places) {
    private static final Set<String> ADVERBIAL = Set.of(
            "when", "while", "after", "before", "because", "although", "though", "since", "until", "unless", "if",
            "once", "whereas", "as");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whose", "whom", "where");
    private static final Set<String> BECAUSE = Set.of("because", "due", "owing", "thanks", "account");
    private static final Set<String> PERHAPS_BECAUSE = Set.of("over", "for", "by", "from", "as", "since");

    /** "told reporters on Monday that". */
    private static final int THAT_REACH = 6;

    private static final String PAUSE = "[,;:()—–]";

    ShallowParse {
        places = List.copyOf(places);
    }

    /** What a clause is in its sentence. */
    enum Clause {
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
    record Place(
            int group,
            String preposition,
            boolean owns,
            boolean head,
            Clause clause,
            int clauseNumber,
            String opener) {
        private Place in(Clause kind, int number) {
            return new Place(group, preposition, owns, head, kind, number, opener);
        }

        private Place owning() {
            return new Place(group, preposition, true, head, clause, clauseNumber, opener);
        }

        /** Whether what stands there is taken for granted by the sentence rather than said by it. */
        boolean isPresupposed() {
            return clause == Clause.ADVERBIAL || clause == Clause.RELATIVE;
        }
    }

    /** Where the word at an index stands. */
    Place at(int index) {
        return places.get(index);
    }

    /** Whatever one uses for something, one does it with. */
    static boolean isUse(Word word) {
        return word.token().norm().matches("use[sd]?|using");
    }

    /** Whether a word belongs to what a text gives as the reason: "because of the storm", "because it rained". */
    boolean isCause(int index) {
        Place place = at(index);
        return BECAUSE.contains(place.preposition()) || BECAUSE.contains(place.opener());
    }

    /** Whether a word may belong to the reason, also where the text does not say so in as many words: "cancelled over fears". */
    boolean mayBeCause(int index) {
        Place place = at(index);
        return isCause(index)
                || PERHAPS_BECAUSE.contains(place.preposition())
                || PERHAPS_BECAUSE.contains(place.opener());
    }

    static ShallowParse of(Reading reading, Verbs verbs) {
        return new Chunker(reading, verbs).parse();
    }

    /** A clause that is being read. */
    private record Opened(Clause clause, int number, String opener) {}

    private static final class Chunker {
        private final Reading reading;
        private final List<Word> words;
        private final Verbs verbs;
        private final Deque<Opened> open = new ArrayDeque<>();
        private int clauses;
        /** Whether the verb of the clause that was opened last has been read. */
        private boolean verbSeen;

        Chunker(Reading reading, Verbs verbs) {
            this.reading = reading;
            this.words = reading.words();
            this.verbs = verbs;
            open.push(new Opened(Clause.MAIN, 0, ""));
        }

        ShallowParse parse() {
            List<Place> places = new ArrayList<>();
            int group = 0;
            String preposition = "";
            String pending = "";
            boolean within = false;
            for (int i = 0; i < words.size(); i++) {
                boolean pause = isBehindPause(i);
                clause(i, pause);
                Word word = words.get(i);
                String norm = word.token().norm();
                boolean noun = isOfGroup(i);
                if (!noun || pause) {
                    within = false;
                }
                if (!noun) {
                    group++;
                    if (isUse(word)) {
                        pending = "with";
                    } else if (opensCause(i) || FunctionWords.isPreposition(norm) && !isAgainPreposition(i)) {
                        pending = norm;
                    } else if (!word.token().isDeterminer() && !FunctionWords.isPreposition(norm)) {
                        pending = "";
                    }
                    places.add(place(group, "", true));
                    continue;
                }
                if (!within) {
                    group++;
                    preposition = pending;
                }
                within = true;
                boolean owns = word.token().possessive();
                boolean last = i + 1 == words.size() || !isOfGroup(i + 1) || isBehindPause(i + 1) || owns;
                places.add(place(group, preposition, last));
                if (owns) {
                    int owner = group;
                    places.replaceAll(place -> place.group() == owner ? place.owning() : place);
                }
                if (last) {
                    within = false;
                    pending = owns ? preposition : "";
                }
            }
            return new ShallowParse(saying(places));
        }

        /** What stands before and at a verb of saying that has a clause behind it, and behind a pause at the end: "…, he said". */
        private List<Place> saying(List<Place> places) {
            for (int i = 0; i < words.size(); i++) {
                if (saysWhat(i)) {
                    int that = thatBehind(i);
                    int last = that >= 0 ? that : beforePause(i);
                    boolean content =
                            that >= 0 || IntStream.range(last + 1, words.size()).anyMatch(this::isFinite);
                    int clause = places.get(i).clauseNumber();
                    int start = startOfClause(places, i, clause);
                    boolean trailing = start > 0 && isBehindPause(start) && !content;
                    if (content && (that >= 0 || last > i || isClauseBehind(i)) || trailing) {
                        int from = start;
                        int to = trailing ? words.size() - 1 : last;
                        int number = ++clauses;
                        for (int j = from; j <= to; j++) {
                            places.set(j, places.get(j).in(Clause.SAYING, number));
                        }
                        return places;
                    }
                } else if (words.get(i).token().norm().equals("according")) {
                    int number = ++clauses;
                    int to = i;
                    while (to < words.size() && (to == i || !isBehindPause(to))) {
                        places.set(to, places.get(to).in(Clause.SAYING, number));
                        to++;
                    }
                    return places;
                }
            }
            return places;
        }

        /** A verb of saying, any verb right before "that", and one at the end, behind a pause: "…, researchers showed". */
        private boolean saysWhat(int at) {
            boolean says = verbs.isReporting(words.get(at)) && (verbs.isPivot(reading, at) || isBehindPause(at));
            boolean that = at + 1 < words.size()
                    && words.get(at + 1).token().norm().equals("that");
            return says || verbs.isDeed(reading, at) && (that || at + 1 == words.size());
        }

        private int startOfClause(List<Place> places, int at, int clause) {
            int start = at;
            while (start > 0 && places.get(start - 1).clauseNumber() == clause && !isBehindPause(start)) {
                start--;
            }
            return start;
        }

        private int thatBehind(int at) {
            return IntStream.range(at + 1, Math.min(words.size(), at + THAT_REACH))
                    .filter(i -> words.get(i).token().norm().matches("that|whether|if"))
                    .findFirst()
                    .orElse(-1);
        }

        /** "Said on Monday, …". */
        private int beforePause(int at) {
            return IntStream.range(at + 2, Math.min(words.size(), at + THAT_REACH))
                            .filter(this::isBehindPause)
                            .findFirst()
                            .orElse(at + 1)
                    - 1;
        }

        /** "Said the bridge [is] closed": somebody or something of which a verb says more. */
        private boolean isClauseBehind(int at) {
            return at + 1 < words.size()
                    && !FunctionWords.isPreposition(words.get(at + 1).token().norm());
        }

        private Place place(int group, String preposition, boolean head) {
            Opened clause = open.peek();
            return new Place(group, preposition, false, head, clause.clause(), clause.number(), clause.opener());
        }

        /** "Because of", "due to": the first of two says it. */
        private boolean isAgainPreposition(int at) {
            return at > 0 && BECAUSE.contains(words.get(at - 1).token().norm());
        }

        private boolean opensCause(int at) {
            return BECAUSE.contains(words.get(at).token().norm())
                    && at + 1 < words.size()
                    && words.get(at + 1).token().norm().matches("of|to");
        }

        private boolean isOfGroup(int at) {
            Word word = words.get(at);
            return !opensCause(at)
                    && !isUse(word)
                    && !FunctionWords.isPreposition(word.token().norm())
                    && (word.kind() == Word.Kind.CONTENT || word.kind() == Word.Kind.NAME || word.kind() == Word.Kind.NUMBER)
                    && (!verbs.isDeed(reading, at) || isNounBeforeVerb(at));
        }

        /** The "bank" of "did the central bank sell", whose verb stands behind it. */
        private boolean isNounBeforeVerb(int at) {
            int start = at - 1;
            while (start > 0 && words.get(start).kind() == Word.Kind.CONTENT) {
                start--;
            }
            return start >= 0
                    && start < at - 1
                    && words.get(start).token().isDeterminer()
                    && !verbs.isInflected(words.get(at).token().norm())
                    && IntStream.range(at + 1, words.size())
                            .anyMatch(i -> verbs.isDeed(reading, i)
                                    && !verbs.isInflected(words.get(i).token().norm())
                                    && !words.get(i - 1).token().norm().matches("to|and|or"));
        }

        private boolean isBehindPause(int at) {
            return at > 0
                    && reading.text()
                            .substring(
                                    words.get(at - 1).token().end(),
                                    words.get(at).token().start())
                            .replaceAll(PAUSE, ",")
                            .contains(",");
        }

        private void clause(int at, boolean pause) {
            String norm = words.get(at).token().norm();
            boolean finite = isFinite(at);
            if (open.size() > 1 && (pause || finite && verbSeen && !continues(at))) {
                open.pop();
                verbSeen = true;
            }
            if (norm.matches("and|but") && isBeforeVerb(at)) {
                // what is said of the same by another verb
                Opened before = open.pop();
                open.push(new Opened(before.clause(), ++clauses, before.opener()));
                verbSeen = false;
            } else if (opensAdverbial(at, norm)) {
                push(Clause.ADVERBIAL, norm);
            } else if (opensRelative(at, norm)) {
                push(Clause.RELATIVE, norm);
            } else if (norm.equals("that") && open.size() > 1 && at > 0 && !words.get(at - 1).token().isDeterminer()) {
                // what is said in a clause belongs to it: "after he had told them that"
                push(open.peek().clause(), open.peek().opener());
            } else if (finite) {
                verbSeen = true;
            }
        }

        private boolean isBeforeVerb(int at) {
            return IntStream.rangeClosed(at + 1, Math.min(at + 2, words.size() - 1))
                    .anyMatch(i -> isFinite(i) || i == at + 1 && verbs.isOnlyVerb(words.get(i)));
        }

        private void push(Clause clause, String opener) {
            open.push(new Opened(clause, ++clauses, opener));
            verbSeen = false;
        }

        /** Whether a verb belongs to the clause whose verb was read before: "had [been] sold", "and sold". */
        private boolean continues(int at) {
            String before = words.get(at - 1).token().norm();
            return Verbs.helps(words.get(at - 1))
                    || before.matches("and|or|to|not|never|also|then")
                    || at > 1 && Verbs.helps(words.get(at - 2)) && words.get(at - 1).kind() != Word.Kind.NAME;
        }

        /** Whether a word is a verb that may be that of a clause. */
        private boolean isFinite(int at) {
            return Verbs.helps(words.get(at))
                    || verbs.isDeed(reading, at)
                            && !words.get(at).token().norm().endsWith("ing")
                            && !(at > 0 && words.get(at - 1).token().norm().equals("to"));
        }

        /** Whether a conjunction has a verb of its own behind it: "after he won", not "after the war". */
        private boolean opensAdverbial(int at, String norm) {
            if (!ADVERBIAL.contains(norm) || at == 0 && norm.equals("when") || norm.equals("as") && isComparing(at)) {
                return false;
            }
            for (int i = at + 1; i < words.size(); i++) {
                String next = words.get(i).token().norm();
                if (i > at + 1 && (isBehindPause(i) || ADVERBIAL.contains(next) || RELATIVE.contains(next))) {
                    return false;
                }
                if (isFinite(i) || i == at + 1 && next.endsWith("ing")) {
                    return true;
                }
            }
            return false;
        }

        private boolean isComparing(int at) {
            return words.stream().filter(word -> word.token().norm().equals("as")).count() > 1;
        }

        /** "The bishop who", "a ship that sank": behind a noun, and with a verb of its own. */
        private boolean opensRelative(int at, String norm) {
            if (at == 0 || !RELATIVE.contains(norm)) {
                return false;
            }
            Word before = words.get(at - 1);
            boolean behindNoun = isOfGroup(at - 1)
                    && (before.kind() == Word.Kind.NAME
                            || before.kind() == Word.Kind.CONTENT && !verbs.isReporting(before));
            boolean that = norm.equals("that");
            boolean verb = at + 1 < words.size() && (isFinite(at + 1) || !that);
            return behindNoun && verb;
        }
    }
}
