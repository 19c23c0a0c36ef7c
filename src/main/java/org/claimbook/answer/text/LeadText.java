package org.claimbook.answer.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.jspecify.annotations.Nullable;

import org.claimbook.answer.Lead;
import org.claimbook.answer.Lead.Names;
import org.claimbook.answer.Lead.Standing;
import org.claimbook.answer.Lead.Whether;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Speaker;
import org.claimbook.text.TextLanguages;

/** Puts the first line of an answer into words. */
@ApplicationScoped
public class LeadText {
    private static final Pattern QUOTED = Pattern.compile("^[“„«\"]([^“„”«»\"]*)[”“»\"]$");

    /** The words of a language. */
    private record Words(LeadMessages messages, AnswerLabels labels, Locale locale) {
        static Words in(String spoken) {
            String language = TextLanguages.of(spoken);
            Localized locale = Localized.Literal.of(language);
            return new Words(
                    MessageBundles.get(LeadMessages.class, locale),
                    MessageBundles.get(AnswerLabels.class, locale),
                    Locale.of(language));
        }

        String standing(Standing standing, @Nullable LocalDate asOf) {
            String word = labels.standing(standing);
            if (standing == Standing.UNASSESSED || standing == Standing.CONTESTED) {
                return word;
            }
            return word + ", " + labels.dated(asOf, locale);
        }

        String names(Names names) {
            List<String> shown = names.shown();
            if (names.more() > 0) {
                return messages.others(String.join(", ", shown), names.more());
            }
            return shown.size() < 2
                    ? String.join("", shown)
                    : messages.and(String.join(", ", shown.subList(0, shown.size() - 1)), shown.getLast());
        }
    }

    /**
     * The line, and below it whether it is so that somebody said, where that is another matter.
     *
     * @param language ISO 639-1 code; English stands in where there are no texts
     * @return one or two lines
     */
    public List<String> lines(Lead lead, String language) {
        Words words = Words.in(language);
        List<String> lines = new ArrayList<>();
        lines.add(begun(first(lead, words)));
        if (lead.whether() != null) {
            lines.add(whether(lead.whether(), words));
        }
        return List.copyOf(lines);
    }

    /** A name stands in it as within a sentence, and may come first. */
    private static String begun(String line) {
        int second = line.offsetByCodePoints(0, 1);
        return line.substring(0, second).toUpperCase(Locale.ROOT) + line.substring(second);
    }

    /** The same as one text. */
    public String text(Lead lead, String language) {
        return String.join("\n", lines(lead, language));
    }

    private static String first(Lead lead, Words words) {
        LeadMessages say = words.messages();
        Names by = lead.names();
        String names = words.names(by);
        String claim = unquoted(lead.claim());
        String standing = words.standing(lead.standing(), lead.asOf());
        return switch (lead.form()) {
            case YES -> say.yes(standing);
            case NO -> say.no(standing);
            case NO_OPPOSITE -> say.noOpposite(claim, standing);
            case YES_OPPOSITE -> say.yesOpposite(claim, standing);
            case DISPUTED, OPEN -> sides(lead, standing, words);
            case SAID_YES -> say.yesSaid(side(lead, words));
            case SAID, SIDE -> side(lead, words) + ".";
            case NUMBER -> confirmed(say.number(lead.number(), by, names), lead, words);
            case STATEMENT -> confirmed(stated(names, lead, say), lead, words);
            case WORDS ->
                lead.whether() == null
                        ? stated(names, lead, say) + " " + say.thatSaid(standing)
                        : stated(names, lead, say);
            case CLAIM -> confirmed(say.claim(claim, by, names), lead, words);
            case NAME -> name(names, lead, say);
            case RECORD -> say.record(claim, standing);
        };
    }

    /** The claim without quotation marks around it, as the line sets its own. */
    private static String unquoted(Claim claim) {
        return QUOTED.matcher(claim.text()).replaceFirst("$1");
    }

    private static String name(String name, Lead lead, LeadMessages say) {
        Speaker speaker = lead.leading().speaker();
        return say.name(name, unquoted(lead.claim()), Names.of(List.of(speaker), 1), speaker.name());
    }

    /** Who said it and what, as a sentence of its own. */
    private static String stated(String names, Lead lead, LeadMessages say) {
        String stated = say.statement(names, lead.leading());
        return stated.matches("(?s).*[.!?…][”“»\"]?") ? stated : stated + ".";
    }

    private static String side(Lead lead, Words words) {
        String names = words.names(lead.names());
        if (lead.denies()) {
            return words.messages().deniesIt(lead.names(), names);
        }
        return lead.doubts()
                ? words.messages().doubtsIt(lead.names(), names)
                : words.messages().saysSo(lead.names(), names);
    }

    private static String sides(Lead lead, String standing, Words words) {
        LeadMessages say = words.messages();
        String sides = Stream.of(
                        lead.names().shown().isEmpty() ? "" : say.saysSo(lead.names(), words.names(lead.names())),
                        lead.against().shown().isEmpty()
                                ? ""
                                : say.deniesIt(lead.against(), words.names(lead.against())))
                .filter(side -> !side.isEmpty())
                .collect(Collectors.joining(", "));
        String line = standing + (sides.isEmpty() ? "." : ": " + sides + ".");
        return lead.unconfirmed() && lead.against().shown().isEmpty() ? line + " " + say.notConfirmed() : line;
    }

    /** The line, and how far it is confirmed. */
    private static String confirmed(String line, Lead lead, Words words) {
        return line + " "
                + (lead.unconfirmed()
                        ? words.messages().notConfirmed()
                        : words.standing(lead.standing(), lead.asOf()) + ".");
    }

    private static String whether(Whether whether, Words words) {
        LeadMessages say = words.messages();
        String standing = words.standing(whether.standing(), whether.asOf());
        if (whether.standing() == Standing.UNASSESSED) {
            return say.whetherUnknown();
        }
        if (whether.other() == null) {
            return say.whether(standing);
        }
        String text = unquoted(whether.other());
        return whether.reversed()
                ? say.whetherOpposite(text, "(" + standing + ")")
                : say.whetherOther(text, "(" + standing + ")");
    }
}
