package org.claimbook.matching.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.claimbook.matching.Aligner;
import org.claimbook.matching.Alignment;
import org.claimbook.matching.Alignment.Link;
import org.claimbook.matching.Alignment.Relation;
import org.claimbook.matching.ClaimReading;
import org.claimbook.matching.Intent;
import org.claimbook.matching.Mention;
import org.claimbook.matching.NameBook;
import org.claimbook.matching.Reading;
import org.claimbook.matching.Word;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.language.Quantity;

/**
 * Explains a question by a claim: every word that carries a condition, every name, number and date, and every word that turns
 * the meaning must be found in the claim, as the same word or by a relation that keeps the truth conditions. What is not
 * found is what the question says and the claim does not. After the monolingual aligner of Sultan et al. (2014), without
 * its similar words: looser relations let substitutions through.
 */
public final class WordAligner implements Aligner {
    /** What is asked for by them may be told by any statement on the claim. */
    private static final Set<Intent> UNTOLD_DEEDS =
            Set.of(Intent.WHAT_SAID, Intent.HOW_KNOWN, Intent.REACTIONS, Intent.SOURCE);

    private static final String PER_CENT = "%";
    private static final Set<String> UNITS =
            Set.of("dollar", "dollars", "euro", "euros", "percent", "percentage", "cent");
    /** A unit or what is counted stands so near its number. */
    private static final int COUNTED_REACH = 3;
    /** "Ukraine has also said". */
    private static final int SAYING_REACH = 2;

    private final WordRelations relations;
    private final NameRelations names;
    private final TurningWords turning;
    private final ArgumentSides sides;
    private final Lexicon lexicon;

    public WordAligner(Lexicon lexicon, NameBook book) {
        this.lexicon = lexicon;
        this.relations = new WordRelations(lexicon);
        this.names = new NameRelations(book, lexicon);
        this.turning = new TurningWords();
        this.sides = new ArgumentSides(lexicon, turning);
    }

    /**
     * {@inheritDoc} Names, order, numbers and turning words are compared with the wording; words may be explained by the claim's
     * other wordings too, and by its statements where something else is asked than whether it is so.
     */
    @Override
    public Alignment align(Reading question, Reading wording, ClaimReading claim) {
        return new Explanation(question, wording, claim).alignment();
    }

    /** One question and one claim. */
    private final class Explanation {
        private final Reading question;
        private final Reading wording;
        private final ClaimReading claim;
        private final List<Word> asked;
        private final @Nullable Link[] links;
        private final boolean[] needed;
        private final BitSet used = new BitSet();
        private final List<Reading> others = new ArrayList<>();
        private boolean substituted;

        private Explanation(Reading question, Reading wording, ClaimReading claim) {
            this.question = question;
            this.wording = wording;
            this.claim = claim;
            this.asked = question.words();
            this.links = new Link[asked.size()];
            this.needed = new boolean[asked.size()];
            claim.wordings().values().stream().filter(other -> other != wording).forEach(others::add);
            if (question.intent() != Intent.CHECK) {
                others.addAll(claim.statements());
            }
        }

        private Alignment alignment() {
            for (int i = 0; i < asked.size(); i++) {
                needed[i] = isNeeded(i);
            }
            explainNames();
            explainQuantities();
            explainWords();
            for (int i : turning.unexplained(question, wording, others)) {
                if (!isAskedFor(i)) {
                    needed[i] = true;
                    links[i] = null;
                }
            }
            List<String> differences = differences();
            if (differences.isEmpty()) {
                nameFromElsewhere().ifPresent(differences::add);
            }
            if (question.intent() == Intent.CHECK) {
                turning.untold(question, wording, found()).ifPresent(differences::add);
            }
            if (differences.isEmpty()) {
                attributed().ifPresent(differences::add);
                deedFromElsewhere().ifPresent(differences::add);
                sides.difference(question, wording, found()).ifPresent(differences::add);
            }
            return new Alignment(found(), differences, substituted);
        }

        /**
         * A name that stands in another text of the claim only: whoever asks whether it is so needs one wording that says it of
         * all that are named.
         */
        private Optional<String> nameFromElsewhere() {
            return question.intent() != Intent.CHECK
                    ? Optional.empty()
                    : question.mentions().stream()
                            .filter(mention -> links[mention.from()] != null && !links[mention.from()].inWording())
                            .map(Mention::surface)
                            .findFirst();
        }

        /**
         * Who says so, where the question asks that and the claim does not tell it of them; and where the claim tells only that
         * somebody says so, that it is so.
         */
        private Optional<String> attributed() {
            boolean reports = false;
            for (int i = 0; i < asked.size(); i++) {
                if (isReporting(asked.get(i))) {
                    reports = true;
                }
                if (isReporting(asked.get(i)) && !sides.isPassive(asked, i)) {
                    boolean denies = isDenial(asked.get(i));
                    Optional<Mention> who = saying(question, i);
                    if (who.isPresent() && texts().noneMatch(text -> reportsOf(who.get(), denies, text))) {
                        return Optional.of("what " + who.get().surface() + " says");
                    }
                }
            }
            boolean only = !reports
                    && question.intent() == Intent.CHECK
                    && IntStream.range(1, wording.words().size())
                            .anyMatch(i -> isReporting(wording.words().get(i))
                                    && !sides.isPassive(wording.words(), i)
                                    && !wording.words().get(i - 1).token().isDeterminer()
                                    && (saying(wording, i).isPresent() || introduces(i)));
            return only ? Optional.of("whether it is so") : Optional.empty();
        }

        /** The deed of the question has to stand in the wording: another text of the claim may say it of others. */
        private Optional<String> deedFromElsewhere() {
            return UNTOLD_DEEDS.contains(question.intent())
                    ? Optional.empty()
                    : IntStream.range(0, asked.size())
                            .filter(i -> links[i] != null && sides.isDeed(question, i))
                            .limit(1)
                            .filter(i -> !links[i].inWording())
                            .mapToObj(i -> asked.get(i).token().surface())
                            .findFirst();
        }

        private boolean isReporting(Word word) {
            return lexicon.isReporting(word.stem())
                    && lexicon.canBeVerb(word.token().norm());
        }

        private static boolean isDenial(Word word) {
            return word.token().norm().startsWith("den");
        }

        /** Whether a reporting verb of the wording is followed by "that". */
        private boolean introduces(int at) {
            return at + 1 < wording.words().size()
                    && wording.words().get(at + 1).token().norm().equals("that");
        }

        private Stream<Reading> texts() {
            return question.intent() == Intent.CHECK
                    ? Stream.of(wording)
                    : Stream.concat(Stream.of(wording), others.stream());
        }

        private boolean reportsOf(Mention who, boolean denies, Reading text) {
            return IntStream.range(0, text.words().size())
                    .filter(i -> isReporting(text.words().get(i))
                            && isDenial(text.words().get(i)) == denies)
                    .mapToObj(i -> saying(text, i))
                    .flatMap(Optional::stream)
                    .anyMatch(other -> names.sameKnown(who, other)
                            || other.words().stream().anyMatch(who.words()::contains));
        }

        /** Who says what the reporting verb at an index introduces: the name right before it. */
        private static Optional<Mention> saying(Reading text, int at) {
            return text.mentions().stream()
                    .filter(mention -> mention.to() <= at && at - mention.to() <= SAYING_REACH)
                    .reduce((first, last) -> last)
                    .filter(mention -> text.words().subList(mention.to(), at).stream()
                            .allMatch(word -> ArgumentSides.isAuxiliary(word) || word.kind() == Word.Kind.NEGATION));
        }

        private List<Link> found() {
            return Arrays.stream(links).filter(link -> link != null).toList();
        }

        private boolean isNeeded(int at) {
            Word word = asked.get(at);
            return switch (word.kind()) {
                case CONTENT, NAME, NUMBER -> !isAskedFor(at) && !turning.isFree(asked, at, claim) && !isUnit(at);
                case FUNCTION -> WordRelations.month(word) > 0 && isDate(at);
                case NEGATION -> false;
            };
        }

        /** The word that says the unit of the number before it, which is compared with the number. */
        private boolean isUnit(int at) {
            return UNITS.contains(asked.get(at).token().norm())
                    && question.quantities().stream()
                            .anyMatch(quantity ->
                                    quantity.to() <= at && at < quantity.to() + 2 && hasUnit(quantity.unit()));
        }

        private boolean hasUnit(String unit) {
            return !unit.isEmpty()
                    && Stream.concat(Stream.of(wording), others.stream()).anyMatch(text -> text.quantities().stream()
                            .anyMatch(told -> told.unit().equals(unit)));
        }

        private boolean isDate(int at) {
            return asked.get(at).token().capitalised() && !asked.get(at).token().opensSentence()
                    || at > 0 && asked.get(at - 1).token().numeric()
                    || at + 1 < asked.size() && asked.get(at + 1).token().numeric();
        }

        /** "How long", "which country": what is asked for is what the claim has to tell, not to say. */
        private boolean isAskedFor(int at) {
            if (at == 0 || question.intent() == Intent.CHECK) {
                return false;
            }
            String before = asked.get(at - 1).token().norm();
            String word = asked.get(at).token().norm();
            return turning.asksFor(before, word);
        }

        private void explainNames() {
            for (Mention mention : question.mentions()) {
                explain(mention);
            }
            for (Mention mention : question.mentions()) {
                Link name = links[mention.to() - 1];
                if (name != null && name.inWording()) {
                    forgiveTitles(mention, name);
                }
            }
        }

        /** "India's prime minister Modi" is Modi: before the name of a person what they are says no more than the name. */
        private void forgiveTitles(Mention person, Link name) {
            boolean told = name.by() > 0
                    && (wording.words().get(name.by() - 1).kind() == Word.Kind.NAME
                            || turning.isTitle(wording.words().get(name.by() - 1)));
            int at = person.from() - 1;
            while (at >= 0 && turning.isTitle(asked.get(at))) {
                needed[at] &= told;
                at--;
            }
            boolean titled = at < person.from() - 1 && !told;
            int first = at + 1;
            question.mentions().stream()
                    .filter(country -> titled && country.to() == first && names.isPlace(country.words()))
                    .forEach(country -> link(country, name.by(), name.told()));
        }

        private void explain(Mention mention) {
            if (mention.known()) {
                Optional<Mention> inWording = wording.mentions().stream()
                        .filter(other -> names.sameKnown(mention, other)
                                || names.speaksFor(other, mention)
                                        && isDoer(mention, question)
                                        && isDoer(other, wording))
                        .findFirst();
                boolean elsewhere = inWording.isEmpty()
                        && (others.stream().anyMatch(reading -> reading.mentions().stream()
                                .anyMatch(other -> names.sameKnown(mention, other))));
                if (inWording.isPresent()) {
                    link(mention, inWording.get().from(), inWording.get().surface());
                    return;
                }
                if (elsewhere) {
                    link(mention, -1, mention.surface());
                    return;
                }
            }
            boolean literally = mention.words().stream().allMatch(claim.words()::contains);
            if (!literally
                    && (linkedAsForm(mention, wording, true)
                            || others.stream().anyMatch(other -> linkedAsForm(mention, other, false)))) {
                return;
            }
            for (int i = mention.from(); i < mention.to(); i++) {
                explainNameWord(i);
            }
            forgiveFirstNames(mention);
            if (isOtherPlace(mention)) {
                Arrays.fill(links, mention.from(), mention.to(), null);
            }
            for (int i = mention.from(); i < mention.to(); i++) {
                substituted |= links[i] == null && needed[i];
            }
        }

        /** Virginia is not West Virginia. */
        private boolean isOtherPlace(Mention mention) {
            Link first = links[mention.from()];
            return first != null
                    && first.inWording()
                    && names.isPlace(mention.words())
                    && wording.mentions().stream()
                            .filter(told -> told.from() <= first.by() && first.by() < told.to())
                            .anyMatch(told ->
                                    told.words().size() > mention.words().size() && names.isPlace(told.words()));
        }

        private static boolean isDoer(Mention mention, Reading text) {
            return text.doer().filter(mention::equals).isPresent();
        }

        private boolean linkedAsForm(Mention mention, Reading text, boolean inWording) {
            int at = names.form(mention.words(), text);
            if (at < 0 && mention.words().size() == 1) {
                at = names.spelledOut(mention.words().getFirst(), text);
            }
            if (at < 0 && mention.words().size() > 1) {
                for (Word word : text.words()) {
                    if (word.token().acronym()
                            && NameRelations.initials(word.token().norm(), asked, mention.from())) {
                        at = text.words().indexOf(word);
                    }
                }
            }
            if (at >= 0) {
                link(mention, inWording ? at : -1, text.words().get(at).token().surface());
            }
            return at >= 0;
        }

        private void link(Mention mention, int by, String told) {
            for (int i = mention.from(); i < mention.to(); i++) {
                links[i] = new Link(i, by, mention.surface(), told, Relation.NAME);
            }
            if (by >= 0) {
                used.set(by);
            }
        }

        private void explainNameWord(int at) {
            Word word = asked.get(at);
            boolean exactly = claim.words().contains(word.token().norm());
            for (int j = 0; j < wording.words().size() && links[at] == null; j++) {
                if (!used.get(j)
                        && (exactly
                                ? word.token()
                                        .norm()
                                        .equals(wording.words().get(j).token().norm())
                                : isNameOf(word, wording.words().get(j)))) {
                    links[at] = new Link(
                            at,
                            j,
                            word.token().surface(),
                            wording.words().get(j).token().surface(),
                            Relation.NAME);
                    used.set(j);
                }
            }
            for (Reading other : others) {
                for (int j = 0; j < other.words().size() && links[at] == null; j++) {
                    if (isNameOf(word, other.words().get(j))) {
                        links[at] = new Link(
                                at,
                                -1,
                                word.token().surface(),
                                other.words().get(j).token().surface(),
                                Relation.NAME);
                    }
                }
            }
        }

        private boolean isNameOf(Word word, Word told) {
            return told.kind() != Word.Kind.FUNCTION
                    && (word.stem().equals(told.stem())
                            || names.sameWord(word.token().norm(), told.token().norm()));
        }

        /** A first name or title may be left out where the claim has none: "Jens Stoltenberg", "Stoltenberg". */
        private void forgiveFirstNames(Mention mention) {
            int last = mention.to() - 1;
            Link surname = links[last];
            if (surname == null
                    || !surname.inWording()
                    || mention.words().size() < 2
                    || names.isPlace(mention.words()
                            .subList(mention.words().size() - 1, mention.words().size()))) {
                return;
            }
            int by = surname.by();
            boolean alone = by == 0
                    || wording.words().get(by - 1).kind() != Word.Kind.NAME
                    || names.isTitle(wording.words().get(by - 1));
            boolean given = names.canBeFirstName(
                    mention.words().getFirst(), mention.words().getLast());
            for (int i = mention.from(); i < last && alone && given; i++) {
                links[i] = links[i] == null ? new Link(i, by, surname.said(), surname.told(), Relation.NAME) : links[i];
            }
        }

        private void explainQuantities() {
            for (Quantity quantity : question.quantities()) {
                boolean explained = explain(quantity, wording, true)
                        || quantity.isYear() && isYear((int) quantity.value())
                        || others.stream().anyMatch(other -> explain(quantity, other, false));
                if (!explained) {
                    substituted |= quantity.from() < asked.size() && needed[quantity.from()];
                } else {
                    for (int i = quantity.from(); i < quantity.to(); i++) {
                        if (links[i] == null) {
                            String said = asked.get(i).token().surface();
                            links[i] = new Link(i, -1, said, said, Relation.DATE);
                        }
                    }
                }
            }
        }

        private boolean isYear(int year) {
            return claim.claim().years().contains(year);
        }

        private boolean explain(Quantity quantity, Reading text, boolean inWording) {
            for (Quantity other : text.quantities()) {
                boolean free = !inWording || !used.get(other.from());
                boolean alike = quantity.unit().equals(PER_CENT) == other.unit().equals(PER_CENT)
                        && isDecade(quantity, asked) == isDecade(other, text.words());
                if (free && alike && quantity.agreesWith(other) && countsAlike(quantity, other, text)) {
                    for (int i = quantity.from(); i < quantity.to(); i++) {
                        int by = inWording ? Math.min(other.from() + i - quantity.from(), other.to() - 1) : -1;
                        String told = text.words().get(other.from()).token().surface();
                        links[i] = new Link(i, by, asked.get(i).token().surface(), told, Relation.QUANTITY);
                    }
                    used.set(other.from(), inWording ? other.to() : other.from());
                    return true;
                }
            }
            for (int j = 0; j < text.words().size(); j++) {
                Word word = text.words().get(j);
                boolean named = word.kind() == Word.Kind.NAME
                        || WordRelations.ordinal(word.token().norm()) > 0 && isNextToMonth(j, text.words());
                if (named
                        && quantity.to() == quantity.from() + 1
                        && (word.token()
                                        .norm()
                                        .equals(asked.get(quantity.from())
                                                .token()
                                                .norm())
                                || WordRelations.ordinal(word.token().norm()) == quantity.value())) {
                    links[quantity.from()] = new Link(
                            quantity.from(),
                            inWording ? j : -1,
                            asked.get(quantity.from()).token().surface(),
                            word.token().surface(),
                            Relation.QUANTITY);
                    return true;
                }
            }
            return false;
        }

        /** "1990s". */
        private static boolean isDecade(Quantity quantity, List<Word> words) {
            return quantity.to() < words.size()
                    && words.get(quantity.to()).token().norm().equals("s")
                    && words.get(quantity.to()).token().start()
                            == words.get(quantity.to() - 1).token().end();
        }

        private static boolean isNextToMonth(int at, List<Word> words) {
            return at > 0 && WordRelations.month(words.get(at - 1)) > 0
                    || at + 1 < words.size() && WordRelations.month(words.get(at + 1)) > 0
                    || at + 2 < words.size() && WordRelations.month(words.get(at + 2)) > 0;
        }

        /** "20 years" are not "20 months": where both texts say what they count, it has to be the same. */
        private boolean countsAlike(Quantity quantity, Quantity other, Reading text) {
            if (quantity.isYear()) {
                return true;
            }
            boolean day = isNextToMonth(quantity.from(), asked);
            if (day != isNextToMonth(other.from(), text.words())) {
                return false;
            }
            List<Word> counted = counted(quantity, asked);
            List<Word> told = counted(other, text.words());
            return day
                    || counted.isEmpty()
                    || told.isEmpty()
                    || counted.stream().anyMatch(one -> told.stream().anyMatch(two -> isSame(one, two)))
                    || counted.stream().noneMatch(one -> text.words().stream().anyMatch(two -> isSame(one, two)));
        }

        private List<Word> counted(Quantity quantity, List<Word> words) {
            List<Word> counted = new ArrayList<>();
            for (int i = quantity.to(); i < Math.min(words.size(), quantity.to() + COUNTED_REACH); i++) {
                Word word = words.get(i);
                if (word.kind() == Word.Kind.FUNCTION && !word.token().norm().equals("of")
                        || word.kind() == Word.Kind.NUMBER) {
                    break;
                }
                if (word.kind() != Word.Kind.FUNCTION) {
                    counted.add(word);
                }
            }
            return counted;
        }

        private boolean isSame(Word one, Word two) {
            return relations.of(one, two).isPresent()
                    || relations.areParaphrases(one, two)
                    || names.sameWord(one.token().norm(), two.token().norm());
        }

        private void explainWords() {
            for (Relation relation : List.of(Relation.SAME_WORD, Relation.SYNONYM)) {
                for (int i = 0; i < asked.size(); i++) {
                    boolean content = asked.get(i).kind() == Word.Kind.CONTENT;
                    boolean name = asked.get(i).kind() == Word.Kind.NAME && needed[i];
                    if (links[i] == null && (content || name)) {
                        explainByWording(i, relation == Relation.SAME_WORD);
                    }
                }
            }
            explainByParaphrases(wording, true);
            explainByTurningWords();
            for (Reading other : others) {
                for (int i = 0; i < asked.size(); i++) {
                    if (needed[i] && links[i] == null && asked.get(i).kind() != Word.Kind.NUMBER) {
                        explainByOther(i, other);
                    }
                }
                explainByParaphrases(other, false);
            }
        }

        private void explainByTurningWords() {
            for (int i : missing()) {
                Word word = asked.get(i);
                turning.explaining(word, wording)
                        .ifPresent(j -> links[i] = new Link(
                                i,
                                j,
                                word.token().surface(),
                                wording.words().get(j).token().surface(),
                                Relation.TURNING));
            }
        }

        private void explainByWording(int at, boolean same) {
            Word word = asked.get(at);
            for (int j = 0; j < wording.words().size() && links[at] == null; j++) {
                Word told = wording.words().get(j);
                if (!used.get(j)) {
                    boolean day = WordRelations.isDay(word, told)
                            && isNextToMonth(at, asked)
                            && isNextToMonth(j, wording.words());
                    Optional<Relation> relation = day ? Optional.of(Relation.DATE) : relation(word, told, same);
                    relation.ifPresent(found -> linkWord(at, told, found));
                    if (links[at] != null) {
                        links[at] = new Link(
                                at, j, word.token().surface(), told.token().surface(), links[at].relation());
                        used.set(j);
                    }
                }
            }
        }

        private void linkWord(int at, Word told, Relation relation) {
            links[at] = new Link(
                    at, -1, asked.get(at).token().surface(), told.token().surface(), relation);
        }

        private Optional<Relation> relation(Word word, Word told, boolean same) {
            if (same) {
                return word.stem().equals(told.stem()) ? relations.of(word, told) : Optional.empty();
            }
            if (told.kind() == Word.Kind.FUNCTION && WordRelations.month(told) == 0) {
                return Optional.empty();
            }
            return relations
                    .of(word, told)
                    .or(() -> told.kind() == Word.Kind.NAME
                                    && names.sameWord(
                                            word.token().norm(), told.token().norm())
                            ? Optional.of(Relation.NAME)
                            : Optional.empty());
        }

        private void explainByOther(int at, Reading other) {
            for (int j = 0; j < other.words().size() && links[at] == null; j++) {
                Word told = other.words().get(j);
                if (sides.mayStandFor(question, at, other, j)) {
                    relation(asked.get(at), told, true)
                            .or(() -> relation(asked.get(at), told, false))
                            .ifPresent(relation -> linkWord(at, told, relation));
                }
            }
        }

        private void explainByParaphrases(Reading text, boolean inWording) {
            if (missing().isEmpty()) {
                return;
            }
            BitSet[] ofAsked = relations.groups(question);
            BitSet[] ofTold = relations.groups(text);
            for (int i : missing()) {
                for (int j = 0; j < ofTold.length && links[i] == null; j++) {
                    if (ofAsked[i] != null
                            && ofTold[j] != null
                            && ofAsked[i].intersects(ofTold[j])
                            && !(inWording && used.get(j) && links[i] == null && usedByOther(j, i, ofAsked))) {
                        links[i] = new Link(
                                i,
                                inWording ? j : -1,
                                asked.get(i).token().surface(),
                                text.words().get(j).token().surface(),
                                Relation.PARAPHRASE);
                        if (inWording) {
                            used.set(j);
                        }
                    }
                }
            }
        }

        /** A word that another one of the question stands for already explains no second one, unless they are one phrase. */
        private boolean usedByOther(int j, int at, BitSet[] ofAsked) {
            for (Link link : links) {
                if (link != null && link.by() == j) {
                    if (asked.get(link.at()).stem().equals(asked.get(at).stem())) {
                        return true;
                    }
                    BitSet groups = ofAsked[link.at()];
                    return groups == null || !groups.intersects(ofAsked[at]);
                }
            }
            return false;
        }

        private List<Integer> missing() {
            List<Integer> missing = new ArrayList<>();
            for (int i = 0; i < asked.size(); i++) {
                if (needed[i] && links[i] == null) {
                    missing.add(i);
                }
            }
            return missing;
        }

        /** What is not explained, as it was asked; words that follow each other together. */
        private List<String> differences() {
            List<String> differences = new ArrayList<>();
            int from = -1;
            int last = -1;
            for (int i : missing()) {
                boolean joined = from >= 0 && isOnlyFunction(last + 1, i);
                if (!joined && from >= 0) {
                    differences.add(written(from, last));
                }
                from = joined ? from : i;
                last = i;
            }
            if (from >= 0) {
                differences.add(written(from, last));
            }
            return differences;
        }

        private boolean isOnlyFunction(int from, int to) {
            for (int i = from; i < to; i++) {
                if (asked.get(i).kind() != Word.Kind.FUNCTION) {
                    return false;
                }
            }
            return true;
        }

        private String written(int from, int last) {
            return question.text()
                    .substring(
                            asked.get(from).token().start(),
                            asked.get(last).token().end());
        }
    }
}
