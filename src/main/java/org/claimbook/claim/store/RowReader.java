package org.claimbook.claim.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Statement;

/** Turns rows into records; one reader per transaction, so that a thousand claims share the records of their speakers. */
public final class RowReader {
    private final Map<Long, Speaker> speakers = new HashMap<>();
    private final Map<Long, Source> sources = new HashMap<>();

    public Claim claim(ClaimRow row) {
        return new Claim(
                row.slug,
                row.topic.toRecord(),
                row.text,
                row.language,
                row.status,
                row.change,
                row.entities.stream().map(this::speaker).toList(),
                row.phrasings.stream().map(PhrasingRow::toRecord).toList(),
                row.statements.stream().map(this::statement).toList(),
                row.assessments.stream().map(this::assessment).toList(),
                row.golden.stream().map(GoldenRow::toRecord).toList(),
                row.revision,
                row.mergedInto);
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
