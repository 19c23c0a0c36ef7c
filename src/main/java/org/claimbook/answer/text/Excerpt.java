package org.claimbook.answer.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.claimbook.answer.Answer;
import org.claimbook.answer.text.CitedAnswer.Cited;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Stance;
import org.claimbook.claim.Statement;
import org.claimbook.matching.reading.Intent;

/** What of an answer is shown where there is no room for all of it: whole sentences, and statements that say something new. */
public final class Excerpt {
    /**
     * A sentence surely ends behind a word that can't be an abbreviation, an initial or the number of a day; where that is
     * not sure, it goes on.
     */
    private static final Pattern END =
            Pattern.compile("(?:[\\p{L}\\p{N}'’-]{5,}|(?<![\\p{L}\\p{N}])(?:\\p{Ll}{3,4}|\\p{N}{3,4})|[)\\]%”“»\"])"
                    + "\\.[)\\]”“»\"]*\\s*$|[!?…][)\\]”“»\"]*\\s*$");

    /** What starts so takes something back that the sentence before it says, which must not stand alone. */
    private static final Pattern TAKES_BACK = Pattern.compile(
            "^(?:But|However|Yet|Still|Nevertheless|Nonetheless|Though|Although|Instead|In fact"
                    + "|Aber|Doch|Jedoch|Allerdings|Dennoch|Trotzdem|Tatsächlich"
                    + "|Але|Проте|Однак|Втім|Утім|Натомість|Насправді|Но|Однако|Впрочем|Тем не менее|На самом деле)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{4,}");
    /** Words that begin alike are forms of one: "denies", "denied". */
    private static final int STEM = 5;
    /** A statement with a larger share of new words tells something that has not been told. */
    private static final double MOST_NEW = 0.3;

    private Excerpt() {}

    /**
     * The first sentences of why the claim stands as it does; nothing where it is about somebody.
     *
     * @param most how many sentences, at least 0
     */
    public static String summary(Answer.Answered answer, int most) {
        String text = answer.lead().aboutName()
                ? ""
                : answer.assessment().map(Assessment::summary).orElse("");
        List<Integer> ends = ends(
                text,
                answer.assessment()
                        .map(Assessment::language)
                        .orElse(answer.claim().language()));
        return most == 0 || ends.isEmpty()
                ? ""
                : text.substring(0, ends.get(Math.min(most, ends.size()) - 1)).strip();
    }

    private static List<Integer> ends(String text, String language) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.of(language));
        breaks.setText(text);
        List<Integer> ends = new ArrayList<>();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            boolean last = end == text.length();
            if (last
                    || END.matcher(text.substring(0, end)).find()
                            && !TAKES_BACK.matcher(text.substring(end)).find()) {
                ends.add(end);
            }
        }
        return ends;
    }

    /**
     * The first few statements that the first line has not and that {@code told} does not tell already; where it is asked
     * whether something is so, the other side is among them.
     *
     * @param most how many statements, at least 0
     * @param told what stands above them
     */
    public static List<Cited> statements(Answer.Answered answer, int most, String told) {
        Set<String> known = stems(told);
        List<Cited> all = CitedAnswer.of(answer).statements();
        List<Cited> fresh = all.stream()
                .filter(cited -> !cited.said().equals(answer.lead().statement()))
                .filter(cited ->
                        !(known.containsAll(stems(cited.said().speaker().name())) && repeats(cited.said(), known)))
                .toList();
        Optional<Cited> other =
                answer.question().intent() == Intent.CHECK ? dissent(all).filter(fresh::contains) : Optional.empty();
        List<Cited> front = new ArrayList<>(fresh.subList(0, Math.min(most, fresh.size())));
        other.filter(cited -> most > 0 && !front.contains(cited))
                .ifPresent(cited -> front.set(front.size() - 1, cited));
        return front;
    }

    private static boolean repeats(Statement said, Set<String> known) {
        Set<String> words = stems(said.text());
        long fresh = words.stream().filter(word -> !known.contains(word)).count();
        return fresh <= MOST_NEW * words.size();
    }

    private static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (words.find()) {
            stems.add(words.group().substring(0, Math.min(STEM, words.group().length())));
        }
        return stems;
    }

    /** The first statement that takes the other side than the first one that takes a side. */
    private static Optional<Cited> dissent(List<Cited> statements) {
        Optional<Stance> first = statements.stream()
                .map(cited -> cited.said().stance())
                .filter(Excerpt::takesASide)
                .findFirst();
        return statements.stream()
                .filter(cited -> takesASide(cited.said().stance())
                        && first.filter(side -> side != cited.said().stance()).isPresent())
                .findFirst();
    }

    private static boolean takesASide(Stance stance) {
        return stance == Stance.SUPPORT || stance == Stance.DENY;
    }
}
