package org.claimbook.matching.alignment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.claimbook.matching.alignment.Alignment.Link;
import org.claimbook.matching.reading.Reading;
import org.claimbook.matching.reading.Word;
import org.claimbook.matching.syntax.FunctionWords;
import org.claimbook.matching.syntax.ShallowParse;
import org.claimbook.matching.syntax.Verbs;

/**
 * Whether a wording tells what a question asks for: who, where or which has to be told by words that the question does not say
 * itself. "Who paid the guards who helped him?" is not told by "The guards who helped him were paid."
 */
final class AskedFor {
    private static final Set<String> WHICH_WHAT = Set.of("which", "what");
    private static final Set<String> PLACING = Set.of(
            "in", "at", "near", "on", "along", "from", "outside", "inside", "across", "to", "into", "between",
            "around");

    private static final Set<String> RECEIVING = Set.of("to", "with", "for", "from", "against");

    private final Explanation explanation;
    private final Reading wording;
    private final Verbs verbs;
    private final ShallowParse told;

    AskedFor(Explanation explanation, Verbs verbs) {
        this.explanation = explanation;
        this.wording = explanation.wording;
        this.verbs = verbs;
        this.told = verbs.parse(wording);
    }

    /** What is asked for and not told, in the words of the question. */
    Optional<String> untold() {
        boolean asksSame = wording.intent() == explanation.question.intent();
        boolean tells =
                switch (explanation.question.intent()) {
                    case WHO -> asksSame || asksWhoSays() || isLeft(i -> isSomebody(i) && isBehindSame(i));
                    case WHERE -> asksSame || isLeft(i -> isPlace(told.at(i).preposition()));
                    case WHY ->
                        asksSame
                                || !explanation.question.norms().contains("why")
                                || isLeft(i -> told.mayBeCause(i) || isPurpose(i))
                                || !explanation.claim.statements().isEmpty();
                    default -> true;
                };
        return tells && !isDoerUntold()
                ? whichUntold()
                : Optional.of(explanation.asked.getFirst().token().surface());
    }

    /** "Abolished the tax [to help] bakeries", but not "wants [to abolish] it". */
    private boolean isPurpose(int at) {
        return at > 1
                && verbs.isDeed(wording, at)
                && wording.words().get(at - 1).token().norm().equals("to")
                && !verbs.isPivot(wording, at - 2);
    }

    /** "Who robbed the museum?", where "the museum was robbed". */
    private boolean isDoerUntold() {
        List<Word> asked = explanation.asked;
        Link deed =
                asked.size() > 1 && asked.getFirst().token().norm().matches("who|what") ? explanation.links[1] : null;
        if (deed == null
                || !deed.inWording()
                || !verbs.isDeed(explanation.question, 1)
                || !verbs.isPassive(wording.words(), deed.by())) {
            return false;
        }
        String first = asked.getFirst().token().norm();
        return !isLeft(i ->
                told.at(i).preposition().matches(first.equals("who") ? "by" : "by|in|with|from") || told.isCause(i));
    }

    private boolean isLeft(IntPredicate what) {
        return IntStream.range(0, wording.words().size())
                .filter(i -> !explanation.used.get(i) && told.at(i).clause() != ShallowParse.Clause.RELATIVE)
                .anyMatch(what);
    }

    /** "Who denies that Norway sank it?" is told by "Norway denied that it sank the ship". */
    private boolean asksWhoSays() {
        return explanation.asked.stream().anyMatch(verbs::isReporting)
                && (wording.words().stream().anyMatch(verbs::isReporting)
                        || !explanation.claim.statements().isEmpty());
    }

    /** "From where" is not told by where it went. */
    private boolean isPlace(String preposition) {
        boolean from = explanation.asked.getFirst().token().norm().equals("from");
        return from ? preposition.equals("from") : PLACING.contains(preposition);
    }

    /** "To whom" is told by whoever stands behind "to". */
    private boolean isBehindSame(int at) {
        String first = explanation.asked.getFirst().token().norm();
        String last = explanation.asked.getLast().token().norm();
        String preposition = RECEIVING.contains(first) ? first : RECEIVING.contains(last) ? last : "";
        return preposition.isEmpty() || told.at(at).preposition().equals(preposition);
    }

    private boolean isSomebody(int at) {
        return wording.words().get(at).kind() == Word.Kind.NAME
                || wording.words().get(at).kind() == Word.Kind.CONTENT
                        && !verbs.isPivot(wording, at)
                        && wording.quantities().stream().noneMatch(quantity -> quantity.to() == at);
    }

    /** Index before the noun of "which three schools", "which three of the ten schools". */
    private int behindNumber() {
        int at = 1;
        while (at + 1 < explanation.asked.size()
                && (explanation.asked.get(at + 1).kind() == Word.Kind.NUMBER
                        || explanation.asked.get(at + 1).token().norm().equals("of")
                        || explanation.asked.get(at + 1).token().isDeterminer())) {
            at++;
        }
        return at;
    }

    /** "Which ship", where the wording says "a ship" and does not name it. */
    private Optional<String> whichUntold() {
        List<Word> asked = explanation.asked;
        String first = asked.getFirst().token().norm();
        if (!WHICH_WHAT.contains(first)
                || WHICH_WHAT.contains(wording.words().getFirst().token().norm())) {
            return Optional.empty();
        }
        int head = asked.size() > 1 && asked.get(1).kind() == Word.Kind.NUMBER ? behindNumber() : 0;
        while (head + 1 < asked.size()
                && asked.get(head + 1).kind() == Word.Kind.CONTENT
                && !FunctionWords.isPreposition(asked.get(head + 1).token().norm())
                && !verbs.isPivot(explanation.question, head + 1)) {
            head++;
        }
        Link link = explanation.links[head];
        if (head == 0
                || link == null
                || !link.inWording()
                || wording.words().get(link.by()).kind() != Word.Kind.CONTENT) {
            return Optional.empty();
        }
        boolean named = isLeft(i -> wording.words().get(i).kind() == Word.Kind.NAME
                || wording.words().get(i).kind() == Word.Kind.NUMBER);
        return named
                ? Optional.empty()
                : Optional.of(first + " " + asked.get(head).token().surface());
    }
}
