package org.claimbook.answer.followup;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.claimbook.matching.reading.Question;

/**
 * Reads the usual German ways to ask on as the English ones that say the same. They are closed forms, of which only the name
 * is open: what is not one of them, or adds anything, stays as it is, and is read like any other question.
 */
final class GermanFollowUps {
    private static final String NAME =
            "(?:der|die|das|den|dem)? ?(?<name>\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: \\p{Lu}[\\p{L}\\p{M}.'’-]*){0,3})";
    private static final String THAT = "(?:das|dies|es|so etwas|sowas)";
    private static final String ABOUT_IT = "(?: dazu| darüber| hierzu)?";

    private record Form(Pattern german, String english) {
        static Form of(String german, String english) {
            return new Form(Pattern.compile("(?i:(?:und|aber|also|ok|okay)?,? ?" + german + ")\\s*[?!.]*"), english);
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.of(
                    "was (?:sagt|sagen|sagte|sagten|meint|meinen|erklärt|erklären) (?-i:" + NAME + ")" + ABOUT_IT,
                    "and what did ${name} say?"),
            Form.of(
                    "was (?:hat|haben) (?-i:" + NAME + ")" + ABOUT_IT + " (?:gesagt|erklärt|gemeint)",
                    "and what did ${name} say?"),
            Form.of("(?:was ist mit|wie steht es mit) (?-i:" + NAME + ")", "what about ${name}?"),
            Form.of("wer (?:sagt|behauptet|meint) " + THAT + "(?: denn| eigentlich)?", "who says so?"),
            Form.of(
                    "wer (?:bestreitet|dementiert|verneint|leugnet) " + THAT + "(?: denn| eigentlich)?",
                    "who denies it?"),
            Form.of("wer (?:bezweifelt " + THAT + "|zweifelt daran)", "who doubts it?"),
            Form.of("seit wann(?: ist das so)?", "since when?"),
            Form.of("woher (?:weiß|weiss|kennt) man " + THAT, "what is the evidence?"),
            Form.of(
                    "(?:gibt es|welche|was sind die) (?:belege|beweise|nachweise)(?: dafür| gibt es(?: dafür)?)?",
                    "what is the evidence?"),
            Form.of("(?:was sind die|welche) quellen(?: gibt es| sind das)?", "what are the sources?"),
            Form.of("wer hat (?:das|darüber) berichtet", "who reported it?"));

    private GermanFollowUps() {}

    /** The same question in English, or the question itself where it is none of these. */
    static Question inEnglish(Question question) {
        String text = question.text().strip();
        for (Form form : FORMS) {
            Matcher match = form.german.matcher(text);
            if (match.matches()) {
                return Question.of(
                        form.english.contains("${name}")
                                ? form.english.replace("${name}", match.group("name"))
                                : form.english);
            }
        }
        return question;
    }
}
