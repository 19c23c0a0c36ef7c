package org.claimbook.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.claimbook.answer.Lead.Form;
import org.claimbook.answer.Lead.Names;
import org.claimbook.answer.Lead.Standing;
import org.claimbook.answer.Lead.Whether;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Stance;
import org.claimbook.claim.Statement;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.language.Quantities;
import org.claimbook.matching.language.Quantity;
import org.claimbook.matching.language.Token;
import org.claimbook.matching.language.Tokenizer;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.NameBook;
import org.claimbook.matching.reading.Polarity;
import org.claimbook.matching.reading.Reading;

/**
 * Composes the first line of an answer. A wrong one is as bad as a wrong verdict: where it is not certain what was asked, the
 * line says how the claim stands and neither yes nor no.
 *
 * @param reader reads a claim's text
 * @param lookUp finds whether it is so what a text says
 */
record Leads(
        Lexicon lexicon, NameBook book, Function<String, Reading> reader, Function<String, Optional<Whether>> lookUp) {
    private static final int NAMED = 2;
    private static final int NAMED_OF_A_SIDE = 4;
    private static final int COUNTED_WITHIN = 3;

    /**
     * @param typed the question as it was typed
     * @param statements those of the claim, the one that answers the question first
     */
    Lead of(
            String typed,
            Reading question,
            Claim claim,
            Optional<Assessment> assessment,
            List<Dissent> dissent,
            List<Statement> statements,
            Polarity polarity) {
        Lead record = Lead.onRecord(claim, assessment, dissent);
        if (!claim.language().equals("en")) {
            return record;
        }
        Asked asked = new Asked(typed, question, claim, reader.apply(claim.text()), statements, polarity);
        if (question.intent() == Intent.CHECK) {
            return check(asked, record);
        }
        return statements.isEmpty() ? record : asking(asked, record);
    }

    /**
     * The first line to a question that asks on about a claim: whether it is so, or who says so; to others how it stands.
     *
     * @param opposite whether it asks whether the claim is false
     */
    Lead asksOn(Reading question, Answer.Answered shown, boolean opposite) {
        Claim claim = shown.claim();
        Lead record = Lead.onRecord(claim, shown.assessment(), shown.dissent());
        if (!claim.language().equals("en") || !question.mentions().isEmpty()) {
            return record;
        }
        Reading text = reader.apply(claim.text());
        Asked asked = new Asked("", text, claim, text, shown.statements(), Polarity.SAME);
        if (question.intent() == Intent.CHECK) {
            Optional<Report> told = Report.in(text, lexicon).filter(report -> record.standing() == Standing.SUPPORTED);
            Lead so = told.map(report -> said(asked, report, told, record)).orElseGet(() -> verdict(asked, record));
            return opposite ? so.turned() : so;
        }
        return StatementOrder.stance(question)
                .map(side -> side(asked, side, record))
                .orElse(record);
    }

    private record Asked(
            String typed, Reading question, Claim claim, Reading text, List<Statement> statements, Polarity polarity) {
        boolean same() {
            return polarity == Polarity.SAME;
        }

        /** Whether the words bear out that the question asks for the claim, or for its opposite. */
        boolean certain() {
            return same() == (question.negated() == text.negated());
        }

        List<Speaker> speakers(Stance stance) {
            return claim.statements().stream()
                    .filter(said -> said.stance() == stance)
                    .map(Statement::speaker)
                    .distinct()
                    .toList();
        }
    }

    private Lead check(Asked asked, Lead record) {
        Optional<Report> told = Report.in(asked.text(), lexicon);
        Optional<Report> reported = Report.in(asked.question(), lexicon);
        boolean certain = asked.certain() && new Asking(asked.question(), lexicon).yesOrNo(asked.typed(), asked.text());
        if (record.standing() == Standing.CONTESTED) {
            return record.form(Form.DISPUTED);
        }
        if (!certain) {
            return record;
        }
        if (reported.isPresent() && told.isEmpty()) {
            return saidOfThis(asked, reported.get(), record);
        }
        if (told.isPresent() && asked.same() && record.standing() == Standing.SUPPORTED) {
            return said(asked, told.get(), reported, record);
        }
        return verdict(asked, record);
    }

    private Lead verdict(Asked asked, Lead record) {
        return switch (record.standing()) {
            case SUPPORTED -> record.form(asked.same() ? Form.YES : Form.NO_OPPOSITE);
            case REFUTED -> record.form(asked.same() ? Form.NO : Form.YES_OPPOSITE);
            case DISPUTED -> asked.same() ? sides(asked, record.form(Form.DISPUTED)) : record;
            case CONTESTED -> record.form(Form.DISPUTED);
            case NOT_ESTABLISHED, UNASSESSED -> asked.same() ? sides(asked, record.form(Form.OPEN)) : record;
        };
    }

    private static Lead sides(Asked asked, Lead lead) {
        List<Speaker> support = asked.speakers(Stance.SUPPORT);
        List<Speaker> deny = asked.speakers(Stance.DENY);
        List<Speaker> only =
                support.stream().filter(speaker -> !deny.contains(speaker)).toList();
        List<Speaker> against =
                deny.stream().filter(speaker -> !support.contains(speaker)).toList();
        return lead.by(Names.of(only, NAMED)).against(Names.of(against, NAMED));
    }

    /** "Did Russia say …?", where the claim is what Russia says: whether it is so is another matter. */
    private Lead saidOfThis(Asked asked, Report report, Lead record) {
        if (!asked.same() || report.denies()) {
            return record;
        }
        return asked.speakers(Stance.SUPPORT).stream()
                .filter(speaker ->
                        book.voicesOf(speaker.slug()).contains(report.who().key()))
                .findFirst()
                .map(speaker -> record.form(Form.SAID_YES)
                        .by(Names.of(List.of(speaker), 1))
                        .whether(new Whether(null, false, record.standing(), record.asOf())))
                .orElse(record);
    }

    /** The claim is that somebody said it. */
    private Lead said(Asked asked, Report told, Optional<Report> reported, Lead record) {
        boolean bySame = reported.isEmpty()
                || voices(told).contains(reported.get().who().key())
                || voices(reported.get()).contains(told.who().key());
        if (!bySame
                || !told.who().known()
                || reported.filter(report -> report.denies() != told.denies()).isPresent()) {
            return record;
        }
        Names speaker = Names.of(book.nameOf(told.who().key()));
        Lead lead = record.form(reported.isPresent() ? Form.SAID_YES : Form.SAID)
                .by(speaker)
                .whether(whether(told, reported));
        return told.denies() ? lead.denying() : lead;
    }

    private Set<String> voices(Report report) {
        return book.voicesOf(report.who().key());
    }

    /** Told by the claim's words for it, else by those of the question. */
    private Whether whether(Report told, Optional<Report> reported) {
        return found(told)
                .or(() -> reported.flatMap(this::found))
                .orElse(new Whether(null, false, Standing.UNASSESSED, null));
    }

    private Optional<Whether> found(Report told) {
        return told.said().isEmpty() ? Optional.empty() : lookUp.apply(told.said());
    }

    private Lead asking(Asked asked, Lead record) {
        if (!asked.same()) {
            return record;
        }
        Asking asking = new Asking(asked.question(), lexicon);
        if (asking.aboutName()) {
            return aboutName(asked, record);
        }
        Optional<Stance> side = StatementOrder.stance(asked.question());
        if (side.isPresent()) {
            return side(asked, side.get(), record);
        }
        Statement first = asked.statements().getFirst();
        if (first.stance() != Stance.SUPPORT || record.standing() == Standing.REFUTED) {
            return record;
        }
        Lead lead = record.by(Names.of(supporters(asked, first), NAMED)).saying(first);
        if (asked.question().intent() == Intent.HOW_MANY) {
            Optional<String> number = number(asked, first);
            if (number.isPresent()) {
                return lead.form(Form.NUMBER).number(number.get()).by(Names.of(List.of(first.speaker()), 1));
            }
        } else if (speaksOfItself(asked, first)) {
            Lead statement = lead.form(Form.STATEMENT).by(Names.of(List.of(first.speaker()), 1));
            return Report.in(asked.text(), lexicon)
                    .filter(told -> record.standing() == Standing.SUPPORTED)
                    .map(told -> statement.form(Form.WORDS).whether(found(told).orElse(null)))
                    .orElse(statement);
        }
        return asking.hasWhatIsAsked(asked.text()) ? lead.form(Form.CLAIM) : record;
    }

    /** Those who say so and nothing else, whoever leads first. */
    private static List<Speaker> supporters(Asked asked, Statement first) {
        List<Speaker> deny = asked.speakers(Stance.DENY);
        return Stream.concat(Stream.of(first.speaker()), asked.speakers(Stance.SUPPORT).stream())
                .filter(speaker -> !deny.contains(speaker))
                .distinct()
                .toList();
    }

    /** Whoever says it is spoken of: the words are theirs, and not somebody's account. */
    private boolean speaksOfItself(Asked asked, Statement first) {
        Set<String> voices = book.voicesOf(first.speaker().slug());
        return switch (asked.question().intent()) {
            case WHAT_SAID, WHO, WHY, REACTIONS, HOW_KNOWN ->
                Stream.concat(asked.text().mentionKeys().stream(), asked.question().mentionKeys().stream())
                        .anyMatch(voices::contains);
            case CHECK, WHEN, WHERE, HOW_MANY, SOURCE, SMALLTALK -> false;
        };
    }

    private Lead aboutName(Asked asked, Lead record) {
        String key = asked.question().mentions().getFirst().key();
        return asked.text().mentionKeys().contains(key)
                        && (record.standing() == Standing.SUPPORTED
                                || record.standing().open())
                ? record.form(Form.NAME)
                        .by(Names.of(book.nameOf(key)))
                        .saying(asked.statements().getFirst())
                : record;
    }

    private Lead side(Asked asked, Stance side, Lead record) {
        List<Speaker> speakers = asked.speakers(side);
        Optional<Report> told = Report.in(asked.text(), lexicon);
        if (speakers.isEmpty()) {
            // "Who denies that …?", where the claim is that somebody does
            return told.filter(
                            report -> report.denies() && side == Stance.DENY && record.standing() == Standing.SUPPORTED)
                    .map(report -> said(asked, report, Optional.empty(), record))
                    .orElse(record);
        }
        Whether whether = told.isPresent()
                ? whether(told.get(), Optional.empty())
                : new Whether(null, false, record.standing(), record.asOf());
        Lead lead = record.form(Form.SIDE)
                .by(Names.of(speakers, NAMED_OF_A_SIDE))
                .saying(asked.statements().getFirst())
                .whether(whether);
        return side == Stance.DENY || told.filter(Report::denies).isPresent() ? lead.denying() : lead;
    }

    /** The one number in a statement that counts what is asked for, if the claim has it too. */
    private Optional<String> number(Asked asked, Statement said) {
        List<Token> tokens = Tokenizer.tokens(said.text());
        List<Quantity> numbers = Quantities.in(tokens).stream()
                .filter(number -> !number.isYear())
                .toList();
        if (numbers.size() != 1) {
            return Optional.empty();
        }
        Quantity only = numbers.getFirst();
        boolean sameInClaim = asked.text().quantities().stream().anyMatch(only::agreesWith);
        boolean counted = tokens.subList(only.to(), Math.min(tokens.size(), only.to() + COUNTED_WITHIN)).stream()
                .anyMatch(token -> asked.question().contentStems().contains(lexicon.stem(token.norm())));
        return sameInClaim && counted && !only.approximate() && only.unit().isEmpty()
                ? Optional.of(said.text()
                        .substring(
                                tokens.get(only.from()).start(),
                                tokens.get(only.to() - 1).end()))
                : Optional.empty();
    }
}
