package org.claimbook.desk.sheet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.GoldenQuestion;
import org.claimbook.claim.Phrasing;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Statement;
import org.claimbook.claim.Translation;
import org.claimbook.claim.desk.NameDesk;
import org.claimbook.claim.desk.Proposal;

/** Fills the form with what is stored. */
final class FilledSheet {
    private FilledSheet() {}

    static Sheet empty() {
        return new Sheet(Map.of("language", "en"))
                .withAtLeast("", Sheet.ABOUT, 2)
                .withAtLeast("", Sheet.STATEMENT, 2)
                .withAtLeast(Sheet.ASSESSMENT, Sheet.SOURCE, 1);
    }

    /** The claim as it is to be, in the place of what is stored now; an assessment that is to be added stands in its own fields. */
    static Sheet of(Proposal proposal) {
        Sheet sheet = of(proposal.claim())
                .put("revision", String.valueOf(proposal.stored().revision()))
                .put("reason", proposal.reason());
        if (proposal.claim().assessments().size()
                > proposal.stored().assessments().size()) {
            fill(sheet, proposal.claim().assessments().getLast());
        }
        return sheet;
    }

    private static void fill(Sheet sheet, Assessment assessment) {
        sheet.put(Sheet.ASSESSMENT + "verdict", assessment.verdict().name())
                .put(Sheet.ASSESSMENT + "summary", assessment.summary())
                .put(Sheet.ASSESSMENT + "assessor", assessment.assessor())
                .put(Sheet.ASSESSMENT + "asOf", Objects.toString(assessment.asOf(), ""))
                .put(Sheet.ASSESSMENT + "unattributed", Objects.toString(assessment.unattributed(), ""));
        for (int i = 0; i < assessment.sources().size(); i++) {
            fill(
                    sheet,
                    Sheet.ASSESSMENT + Sheet.SOURCE + i + ".",
                    assessment.sources().get(i));
        }
    }

    static Sheet of(Claim claim) {
        Sheet sheet = new Sheet(Map.of())
                .put("slug", claim.slug())
                .put("revision", String.valueOf(claim.revision()))
                .put("text", claim.text())
                .put("language", claim.language())
                .put("topic", claim.topic().title())
                .put("topic.id", claim.topic().slug())
                .put("phrasings", phrasings(claim))
                .put("translations", translations(claim, ": ", Translation.Of::text))
                .put("summaries", summaries(claim))
                .put("match", golden(claim, true))
                .put("noMatch", golden(claim, false));
        for (int i = 0; i < claim.entities().size(); i++) {
            Speaker about = claim.entities().get(i);
            sheet.put("b" + i + ".name", about.name()).put("b" + i + ".name.id", about.slug());
        }
        for (int i = 0; i < claim.statements().size(); i++) {
            Statement statement = claim.statements().get(i);
            fill(sheet, "s" + i + ".", statement);
            sheet.put("s" + i + ".translations", translations(claim, ": ", into -> into.statements()
                    .getOrDefault(statement.slug(), "")));
        }
        return sheet.withAtLeast("", Sheet.ABOUT, claim.entities().size() + 1)
                .withAtLeast(Sheet.ASSESSMENT, Sheet.SOURCE, 1);
    }

    private static void fill(Sheet sheet, String prefix, Statement statement) {
        sheet.put(prefix + "slug", statement.slug())
                .put(prefix + "speaker", statement.speaker().name())
                .put(prefix + "speaker.id", statement.speaker().slug())
                .put(prefix + "stance", statement.stance().name())
                .put(prefix + "text", statement.text())
                .put(prefix + "quote", statement.quote() ? "on" : "")
                .put(prefix + "saidOn", Objects.toString(statement.saidOn(), ""))
                .put(prefix + "place", statement.place())
                .put(prefix + "via", String.join("\n", statement.via()))
                .put(prefix + "unsourced", Objects.toString(statement.unsourced(), ""));
        List<Source> sources = statement.sources();
        for (int i = 0; i < sources.size(); i++) {
            fill(sheet, prefix + Sheet.SOURCE + i + ".", sources.get(i));
        }
        sheet.withAtLeast(prefix, Sheet.SOURCE, 1);
    }

    static void fill(Sheet sheet, String prefix, Source source) {
        sheet.put(prefix + "source", NameDesk.label(source)).put(prefix + "source.id", source.slug());
    }

    /** One a line; those in another language than the claim begin with its code. */
    private static String phrasings(Claim claim) {
        return claim.phrasings().stream()
                .map(phrasing -> line(phrasing, claim.language()))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Phrasing phrasing, String language) {
        String text = phrasing.text().replace('\n', ' ');
        boolean plain = phrasing.language().equals(language) && !text.matches("[a-z]{2}: .*");
        return plain ? text : phrasing.language() + ": " + text;
    }

    /** One a line, behind the codes of their languages. */
    private static String translations(Claim claim, String behind, Function<Translation.Of, String> text) {
        return Translation.byLanguage(claim.translations()).entrySet().stream()
                .filter(into -> !text.apply(into.getValue()).isEmpty())
                .map(into ->
                        into.getKey() + behind + text.apply(into.getValue()).replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    private static String summaries(Claim claim) {
        return claim.assessments().stream()
                .map(Assessment::revision)
                .map(number -> translations(
                        claim, " " + number + ": ", into -> into.summaries().getOrDefault(number, "")))
                .filter(lines -> !lines.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String golden(Claim claim, boolean matches) {
        Stream<GoldenQuestion> questions = claim.golden().stream().filter(each -> each.matches() == matches);
        return questions.map(GoldenQuestion::text).collect(Collectors.joining("\n"));
    }
}
