package org.claimbook.answer;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.claimbook.matching.language.CalendarWords;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;

/** How a question is put: what kind of first line can answer it. */
record Asking(Reading question, Lexicon lexicon) {
    private static final Pattern AUXILIARY = Pattern.compile(
            "(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should|may|might|must)(?:n|nt)?|isn|aren|wo");

    /** "Real or fake?": neither yes nor no says which of the two. */
    private static final Pattern CHOICE = Pattern.compile(
            "\\b(?:true|real|right|fact|legit)\\s+or\\s+(?:an?\\s+)?(?:false|fake|fiction|hoax|wrong|lie|untrue)\\b"
                    + "|\\b(?:fake|false)\\s+or\\s+(?:true|real|fact|not)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> LIGHT =
            Set.of("so", "and", "but", "then", "well", "now", "actually", "really", "hey", "ok", "also", "or");
    private static final Set<String> OTHERWISE = Set.of(
            "fake", "false", "not", "what", "is", "was", "did", "just", "lie", "hoax", "made", "wrong", "no", "untrue");
    private static final Set<String> BE = Set.of("is", "was", "are", "were", "s");
    private static final Set<String> SOMEBODY =
            Set.of("guy", "man", "woman", "person", "exactly", "actual", "tell", "exact", "actually", "know");
    private static final Set<String> TIMES = Set.of("""
                after before since until during shortly day week month year today yesterday morning evening night
                century""".split("\\s+"));

    /**
     * Whether yes or no answers it: a question that opens with its verb, or a statement.
     *
     * @param typed the whole question, of which a reading leaves out what only asks whether it is so
     */
    boolean yesOrNo(String typed, Reading claim) {
        if (question.intent() != Intent.CHECK || CHOICE.matcher(typed).find() || hasAlternatives(claim)) {
            return false;
        }
        return question.words().stream()
                        .map(word -> word.token().norm())
                        .dropWhile(LIGHT::contains)
                        .findFirst()
                        .filter(first -> AUXILIARY.matcher(first).matches())
                        .isPresent()
                || question.text().startsWith("It is false that ")
                || isStatement();
    }

    /** "Is it real or fake?" */
    private boolean hasAlternatives(Reading claim) {
        List<String> norms =
                question.words().stream().map(word -> word.token().norm()).toList();
        int or = norms.indexOf("or");
        return or >= 0
                && (!claim.norms().contains("or") || or + 1 == norms.size() || OTHERWISE.contains(norms.get(or + 1)));
    }

    private boolean isStatement() {
        return question.doer()
                .map(doer ->
                        question.words().subList(doer.to(), question.words().size()))
                .filter(behind -> behind.stream().limit(3).anyMatch(this::carries))
                .isPresent();
    }

    private boolean carries(Word word) {
        String norm = word.token().norm();
        return word.kind() != Word.Kind.NAME
                && lexicon.isFiniteVerb(norm)
                && (norm.endsWith("ed") || !lexicon.isOnlyNoun(norm));
    }

    boolean aboutName() {
        List<String> norms =
                question.words().stream().map(word -> word.token().norm()).toList();
        boolean asks = norms.contains("whos")
                || norms.contains("who") && norms.stream().anyMatch(BE::contains)
                || question.words().stream()
                        .anyMatch(word -> word.token().norm().equals("who")
                                && word.token().possessive());
        return asks
                && question.intent() == Intent.WHO
                && question.mentions().size() == 1
                && question.mentions().getFirst().known()
                && question.quantities().isEmpty()
                && !question.negated()
                && question.words().stream()
                        .filter(word -> word.kind() == Word.Kind.CONTENT)
                        .map(word -> word.token().norm())
                        .allMatch(SOMEBODY::contains)
                && !question.words()
                        .get(question.mentions().getFirst().to() - 1)
                        .token()
                        .possessive();
    }

    boolean hasWhatIsAsked(Reading claim) {
        return switch (question.intent()) {
            case WHEN ->
                claim.quantities().stream().anyMatch(number -> number.isYear())
                        || claim.norms().stream()
                                .anyMatch(norm -> TIMES.contains(norm) || CalendarWords.MONTHS_AND_DAYS.contains(norm));
            case HOW_MANY -> !claim.quantities().isEmpty();
            case WHO -> !claim.mentions().isEmpty();
            case CHECK, SMALLTALK -> false;
            case WHERE, WHAT_SAID, WHY, HOW_KNOWN, REACTIONS, SOURCE -> true;
        };
    }
}
