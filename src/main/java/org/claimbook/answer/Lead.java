package org.claimbook.answer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Stance;
import org.claimbook.claim.Statement;

/**
 * The first line of an answer, which answers the question that was asked; made of stored statements only.
 *
 * @param form how it answers
 * @param claim the claim that it is about
 * @param asOf the day of the assessment that it rests on, if there is one with a date
 * @param standing how the claim stands
 * @param number the number that was asked for, as the statement has it, or empty
 * @param statement the statement that has what was asked for, where it leads
 * @param names those who say it, or the one whom it is about
 * @param against those who deny it
 * @param whether whether it is so that somebody said, where that was not asked; null where it is not told apart
 * @param denies whether what they say is a denial
 */
@TemplateData
public record Lead(
        Form form,
        Claim claim,
        @Nullable LocalDate asOf,
        Standing standing,
        String number,
        @Nullable Statement statement,
        Names names,
        Names against,
        @Nullable Whether whether,
        boolean denies) {

    /** How a first line answers. */
    public enum Form {
        /** "Yes. Supported". */
        YES(AnswersQuestion.YES),
        /** "No. Refuted". */
        NO(AnswersQuestion.NO),
        /** The opposite was asked, and the claim is supported. */
        NO_OPPOSITE(AnswersQuestion.NO),
        /** The opposite was asked, and the claim is refuted. */
        YES_OPPOSITE(AnswersQuestion.YES),
        /** "Disputed": there is evidence for both, or assessments differ. */
        DISPUTED(AnswersQuestion.PARTLY),
        /** "Not established", and who says so. */
        OPEN(AnswersQuestion.UNKNOWN),
        /** That somebody said it was asked, and somebody did. */
        SAID_YES(AnswersQuestion.REPORTED),
        /** Whether it is so was asked, and the claim is that somebody says so. */
        SAID(AnswersQuestion.REPORTED),
        /** "91, says Russia's defence ministry". */
        NUMBER(AnswersQuestion.REPORTED),
        /** The statement that has what was asked for. */
        STATEMENT(AnswersQuestion.REPORTED),
        /** The same, where the claim is only that somebody said it. */
        WORDS(AnswersQuestion.REPORTED),
        /** Who takes the side that was asked for. */
        SIDE(AnswersQuestion.REPORTED),
        /** The claim has what was asked for. */
        CLAIM(AnswersQuestion.REPORTED),
        /** Who somebody is: no question for a verdict. */
        NAME(AnswersQuestion.REPORTED),
        /** The claim and how it stands, without yes or no. */
        RECORD(AnswersQuestion.UNKNOWN);

        private final AnswersQuestion answersQuestion;

        Form(AnswersQuestion answersQuestion) {
            this.answersQuestion = answersQuestion;
        }
    }

    /** How a claim stands. */
    public enum Standing {
        SUPPORTED,
        REFUTED,
        DISPUTED,
        /** Assessments differ. */
        CONTESTED,
        NOT_ESTABLISHED,
        UNASSESSED;

        static Standing of(Optional<Assessment> assessment, List<Dissent> dissent) {
            if (!dissent.isEmpty()) {
                return CONTESTED;
            }
            return assessment
                    .map(given -> switch (given.verdict()) {
                        case SUPPORTED -> SUPPORTED;
                        case REFUTED -> REFUTED;
                        case CONFLICTING_EVIDENCE -> DISPUTED;
                        case NOT_ENOUGH_EVIDENCE -> NOT_ESTABLISHED;
                    })
                    .orElse(UNASSESSED);
        }

        /** Whether nobody has found out that it is so, or not. */
        public boolean open() {
            return this == NOT_ESTABLISHED || this == UNASSESSED;
        }
    }

    /**
     * Some who speak.
     *
     * @param shown the first of them, in the order of the record
     * @param more how many others there are
     * @param several whether the verb behind them is in the plural: "say"
     */
    @TemplateData
    public record Names(List<String> shown, int more, boolean several) {
        static final Names NONE = new Names(List.of(), 0, false);

        public Names {
            shown = List.copyOf(shown);
        }

        public static Names of(List<Speaker> speakers, int most) {
            List<String> names = speakers.stream().map(Speaker::name).distinct().toList();
            // instead of "and 1 more"
            List<String> shown = names.subList(0, names.size() == most + 1 ? most + 1 : Math.min(most, names.size()));
            return new Names(
                    shown,
                    names.size() - shown.size(),
                    names.size() > 1 || speakers.stream().anyMatch(Speaker::several));
        }

        static Names of(String name) {
            return new Names(List.of(name), 0, Speaker.isPlural(name));
        }

        /** The same by the names that they have in another language. */
        Names called(Map<String, String> names) {
            return new Names(
                    shown.stream().map(each -> names.getOrDefault(each, each)).toList(), more, several);
        }
    }

    /**
     * Whether it is so that somebody said.
     *
     * @param other the claim that says whether it is so; null where it is the answered one, or where none is known
     * @param reversed whether that claim is the opposite
     * @param standing how it stands
     * @param asOf the day of its assessment, if there is one with a date
     */
    public record Whether(
            @Nullable Claim other,
            boolean reversed,
            Standing standing,
            @Nullable LocalDate asOf) {
        Whether in(String language) {
            return new Whether(other == null ? null : other.in(language), reversed, standing, asOf);
        }
    }

    /** The same for readers of a language, with the claim in their words. */
    Lead in(String language, Claim other) {
        Statement leading =
                statement == null ? null : other.statement(statement.slug()).orElse(statement);
        Map<String, String> called = new HashMap<>();
        called(called, claim.entities(), other.entities());
        called(
                called,
                claim.statements().stream().map(Statement::speaker).toList(),
                other.statements().stream().map(Statement::speaker).toList());
        return new Lead(
                form,
                other,
                asOf,
                standing,
                number,
                leading,
                names.called(called),
                against.called(called),
                whether == null ? null : whether.in(language),
                denies);
    }

    private static void called(Map<String, String> called, List<Speaker> before, List<Speaker> after) {
        for (int i = 0; i < before.size(); i++) {
            called.put(before.get(i).name(), after.get(i).name());
        }
    }

    /** The claim and how it stands. */
    static Lead onRecord(Claim claim, Optional<Assessment> assessment, List<Dissent> dissent) {
        return new Lead(
                Form.RECORD,
                claim,
                assessment.map(Assessment::asOf).orElse(null),
                Standing.of(assessment, dissent),
                "",
                null,
                Names.NONE,
                Names.NONE,
                null,
                false);
    }

    /** To whether it is not so, where this one says whether it is. */
    Lead turned() {
        return switch (form) {
            case YES -> form(Form.NO);
            case NO -> form(Form.YES);
            case DISPUTED, OPEN -> this;
            default -> form(Form.RECORD).whether(null);
        };
    }

    /** Whether it says no more than how the claim stands. */
    public boolean plain() {
        return form == Form.RECORD;
    }

    /** The statement that it is made of. */
    public Statement leading() {
        return Objects.requireNonNull(statement, () -> "statement: a first line of the form " + form + " has none");
    }

    /** What it says to the question. */
    public AnswersQuestion answersQuestion() {
        return form.answersQuestion;
    }

    /** Whether it has the claim's own words, so that they need not stand below it. */
    public boolean quotesClaim() {
        return switch (form) {
            case NO_OPPOSITE, YES_OPPOSITE, CLAIM, NAME, RECORD -> true;
            default -> false;
        };
    }

    /** Whether those whom it names have doubts, as was asked. */
    public boolean doubts() {
        return statement != null && form == Form.SIDE && statement.stance() == Stance.QUERY;
    }

    /** Whether it is about somebody, so that no verdict is shown. */
    public boolean aboutName() {
        return form == Form.NAME;
    }

    /** Whether only one source says so, and it is not established. */
    public boolean unconfirmed() {
        return standing.open()
                && claim.statements().stream()
                                .filter(said -> said.stance() == Stance.SUPPORT)
                                .map(Statement::speaker)
                                .distinct()
                                .count()
                        == 1;
    }

    Lead form(Form other) {
        return new Lead(other, claim, asOf, standing, number, statement, names, against, whether, denies);
    }

    Lead by(Names speakers) {
        return new Lead(form, claim, asOf, standing, number, statement, speakers, against, whether, denies);
    }

    Lead against(Names speakers) {
        return new Lead(form, claim, asOf, standing, number, statement, names, speakers, whether, denies);
    }

    Lead saying(Statement leading) {
        return new Lead(form, claim, asOf, standing, number, leading, names, against, whether, denies);
    }

    Lead number(String counted) {
        return new Lead(form, claim, asOf, standing, counted, statement, names, against, whether, denies);
    }

    Lead whether(@Nullable Whether told) {
        return new Lead(form, claim, asOf, standing, number, statement, names, against, told, denies);
    }

    Lead denying() {
        return new Lead(form, claim, asOf, standing, number, statement, names, against, whether, true);
    }
}
