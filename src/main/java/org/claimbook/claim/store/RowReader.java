package org.claimbook.claim.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Statement;
import org.claimbook.claim.Translation;

/** Turns rows into records; one reader per transaction, so that a thousand claims share the records of their speakers. */
public final class RowReader {
    private final Map<Long, Speaker> speakers = new HashMap<>();
    private final Map<Long, Source> sources = new HashMap<>();

    /** The claims in the order of their rows, with seven selects for each 250 of them however much was said about them. */
    List<Claim> claims(List<ClaimRow> rows) {
        return Chunks.of(rows).stream().flatMap(this::claimsOf).toList();
    }

    private Stream<Claim> claimsOf(List<ClaimRow> rows) {
        // fills what the rows leave to be read one collection after the other
        ClaimRow.list("from ClaimRow c join fetch c.topic left join fetch c.phrasings where c in ?1", rows);
        ClaimRow.list("from ClaimRow c left join fetch c.translations where c in ?1", rows);
        ClaimRow.list("from ClaimRow c left join fetch c.golden where c in ?1", rows);
        ClaimRow.list("from ClaimRow c left join fetch c.entities where c in ?1", rows);
        // these two are bags, which fetched with lists of their own would have their members several times
        List<StatementRow> said = StatementRow.list("""
                        from StatementRow s left join fetch s.via left join fetch s.sources
                        where s.claim in ?1 order by s.ordinal""", rows);
        List<AssessmentRow> assessed = AssessmentRow.list(
                "from AssessmentRow a left join fetch a.sources where a.claim in ?1 order by a.revision", rows);
        Set<Long> named = Stream.concat(
                        rows.stream().flatMap(row -> row.entities.stream()).map(speaker -> speaker.id),
                        said.stream().map(row -> row.speaker.id))
                .collect(Collectors.toSet());
        SpeakerRow.list(
                "from SpeakerRow s left join fetch s.aliases left join fetch s.speaksFor where s.id in ?1", named);
        Map<Long, List<StatementRow>> statements = said.stream().collect(Collectors.groupingBy(row -> row.claim.id));
        Map<Long, List<AssessmentRow>> assessments =
                assessed.stream().collect(Collectors.groupingBy(row -> row.claim.id));
        return rows.stream()
                .map(row -> claim(
                        row, statements.getOrDefault(row.id, List.of()), assessments.getOrDefault(row.id, List.of())));
    }

    /** A claim that was just written, from what the session has of it. */
    public Claim claim(ClaimRow row) {
        return claim(row, row.statements, row.assessments);
    }

    private Claim claim(ClaimRow row, List<StatementRow> statements, List<AssessmentRow> assessments) {
        return new Claim(
                row.slug,
                row.topic.toRecord(),
                row.text,
                row.language,
                row.status,
                row.change,
                row.entities.stream().map(this::speaker).toList(),
                row.phrasings,
                translations(row, originals(row.text, statements, assessments)),
                statements.stream().map(this::statement).toList(),
                assessments.stream().map(this::assessment).toList(),
                row.golden,
                row.revision,
                row.mergedInto);
    }

    private static List<Translation> translations(ClaimRow row, Map<String, String> originals) {
        return row.translations.stream()
                .map(each -> each.toRecord(originals.getOrDefault(each.part(), each.part())))
                .toList();
    }

    /** What the parts of a claim say that can be translated, but for those that say it themselves. */
    public static Map<String, String> originals(
            String text, List<StatementRow> statements, List<AssessmentRow> assessments) {
        Map<String, String> originals = new HashMap<>();
        originals.put(Translation.TEXT, text);
        statements.forEach(row -> originals.put(Translation.statement(row.slug), row.text));
        assessments.forEach(row -> originals.put(Translation.summary(row.revision), row.summary));
        return originals;
    }

    Statement statement(StatementRow row) {
        return new Statement(
                row.slug,
                speaker(row.speaker),
                row.stance,
                row.text,
                row.quote,
                row.saidOn,
                row.place,
                row.via,
                sources(row.sources),
                row.unsourced);
    }

    Assessment assessment(AssessmentRow row) {
        return new Assessment(
                row.revision, row.verdict, row.summary, row.assessor, row.asOf, sources(row.sources), row.unattributed);
    }

    private Speaker speaker(SpeakerRow row) {
        return speakers.computeIfAbsent(row.id, id -> row.toRecord());
    }

    private List<Source> sources(List<SourceRow> rows) {
        return rows.stream()
                .map(row -> sources.computeIfAbsent(row.id, id -> row.toRecord()))
                .toList();
    }
}
