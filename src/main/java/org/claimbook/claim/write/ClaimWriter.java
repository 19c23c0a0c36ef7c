package org.claimbook.claim.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.quarkus.hibernate.orm.panache.Panache;

import org.claimbook.claim.ChangeKind;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Origin;
import org.claimbook.claim.Translation;
import org.claimbook.claim.store.AssessmentRow;
import org.claimbook.claim.store.Chunks;
import org.claimbook.claim.store.ClaimRow;
import org.claimbook.claim.store.RowReader;
import org.claimbook.claim.store.StatementRow;
import org.claimbook.claim.store.TranslationRow;
import org.claimbook.claim.write.FactFile.AssessmentFact;
import org.claimbook.claim.write.FactFile.ClaimFact;
import org.claimbook.claim.write.FactFile.StatementFact;

/** Writes claims and gives them their change numbers. */
public final class ClaimWriter {
    private final Origin origin;
    private final NameWriter names;
    private final Ledger ledger;
    private final long firstChange;
    private long lastChange;

    public ClaimWriter(Origin origin, NameWriter names, Ledger ledger, long lastChange) {
        this.origin = origin;
        this.names = names;
        this.ledger = ledger;
        this.firstChange = lastChange;
        this.lastChange = lastChange;
    }

    /** The last change number given. */
    public long lastChange() {
        return lastChange;
    }

    public Tally write(List<ClaimFact> facts, ImportProgress progress) {
        Tally tally = new Tally();
        for (List<ClaimFact> chunk : Chunks.of(facts)) {
            KnownRows<ClaimRow> rows = new KnownRows<>(ClaimRow.class, ClaimRow::slug);
            rows.load(chunk.stream().map(ClaimFact::slug).collect(Collectors.toSet()));
            Map<ClaimRow, ChangeKind> changed = new LinkedHashMap<>();
            chunk.forEach(fact -> write(fact, rows, changed, tally));
            ledger.claims(changed);
            chunk.forEach(fact -> Panache.getEntityManager().detach(rows.get(fact.slug())));
            progress.advancedTo(tally.total(), facts.size());
        }
        return tally;
    }

    private void write(ClaimFact fact, KnownRows<ClaimRow> rows, Map<ClaimRow, ChangeKind> changed, Tally tally) {
        ClaimRow row = rows.find(fact.slug());
        if (row == null) {
            row = new ClaimRow();
            row.slug = fact.slug();
            fill(row, fact);
            rows.add(row);
            changed.put(row, ChangeKind.CREATED);
            tally.added();
        } else if (ClaimFact.of(row).equals(fact)) {
            tally.leftAlone();
        } else if (origin.mayRevise(row.origin)) {
            changed.put(row, kind(row.status, fact.status()));
            fill(row, fact);
            tally.revised();
        } else if (row.origin == Origin.EDITED) {
            tally.kept(fact.slug());
        } else {
            tally.leftAlone();
        }
    }

    /** Appends an assessment and leaves everything else, and whose decision it was, as it is. */
    public void append(ClaimRow row, AssessmentFact fact) {
        row.assessments.add(assessment(row, row.assessments.size() + 1, fact));
        row.change = ++lastChange;
        row.revision++;
        ledger.claims(Map.of(row, ChangeKind.REVISED));
    }

    private static ChangeKind kind(ClaimStatus before, ClaimStatus after) {
        if (before == after) {
            return ChangeKind.REVISED;
        }
        return switch (after) {
            case PUBLISHED -> ChangeKind.PUBLISHED;
            case RETRACTED -> ChangeKind.RETRACTED;
            case DRAFT -> ChangeKind.REVISED;
        };
    }

    /** Gives the next change numbers to claims that were not written but say something else now. */
    public void touch(Iterable<Long> claims) {
        Panache.getEntityManager().flush();
        for (List<Long> chunk : Chunks.of(claims)) {
            List<ClaimRow> rows = ClaimRow.list(
                    "from ClaimRow c where c.id in ?1 and c.change <= ?2 order by c.id", chunk, firstChange);
            Map<ClaimRow, ChangeKind> changed = new LinkedHashMap<>();
            rows.forEach(row -> {
                row.change = ++lastChange;
                row.revision++;
                changed.put(row, ChangeKind.REVISED);
            });
            ledger.claims(changed);
            rows.forEach(Panache.getEntityManager()::detach);
        }
    }

    private void fill(ClaimRow row, ClaimFact fact) {
        Map<String, String> earlier = RowReader.originals(row.text, row.statements, row.assessments);
        row.topic = names.topics.get(fact.topic());
        row.text = fact.text();
        row.language = fact.language();
        row.status = fact.status();
        row.mergedInto = fact.mergedInto();
        row.origin = origin;
        row.change = ++lastChange;
        row.revision++;
        row.golden = new ArrayList<>(fact.golden());
        row.entities = new ArrayList<>(
                fact.entities().stream().map(names.speakers::get).toList());
        row.phrasings = new ArrayList<>(fact.phrasings());
        fillStatements(row, fact.statements());
        for (int i = row.assessments.size(); i < fact.assessments().size(); i++) {
            row.assessments.add(assessment(row, i + 1, fact.assessments().get(i)));
        }
        fillTranslations(row, fact.translations(), earlier);
    }

    private static void fillTranslations(ClaimRow row, List<Translation> facts, Map<String, String> earlier) {
        Map<String, String> now = RowReader.originals(row.text, row.statements, row.assessments);
        List<TranslationRow> before = row.translations;
        row.translations = new ArrayList<>(facts.stream()
                .map(fact -> TranslationRow.of(
                        fact,
                        before.stream()
                                .filter(each -> each.translatesAs(fact))
                                .findFirst()
                                .orElse(null),
                        now.getOrDefault(fact.part(), fact.part()),
                        earlier.getOrDefault(fact.part(), fact.part())))
                .toList());
    }

    private void fillStatements(ClaimRow claim, List<StatementFact> facts) {
        Map<String, StatementRow> old = new HashMap<>();
        claim.statements.forEach(row -> old.put(row.slug, row));
        claim.statements.removeIf(
                row -> facts.stream().noneMatch(fact -> fact.slug().equals(row.slug)));
        for (int i = 0; i < facts.size(); i++) {
            StatementFact fact = facts.get(i);
            StatementRow row = old.get(fact.slug());
            if (row == null) {
                row = new StatementRow();
                row.claim = claim;
                row.slug = fact.slug();
                claim.statements.add(row);
            }
            row.ordinal = i;
            fill(row, fact);
        }
    }

    private void fill(StatementRow row, StatementFact fact) {
        row.speaker = names.speakers.get(fact.speaker());
        row.stance = fact.stance();
        row.text = fact.text();
        row.quote = fact.quote();
        row.saidOn = fact.saidOn();
        row.place = fact.place();
        row.unsourced = fact.unsourced();
        row.via = new ArrayList<>(fact.via());
        row.sources =
                new ArrayList<>(fact.sources().stream().map(names.sources::get).toList());
    }

    private AssessmentRow assessment(ClaimRow claim, int revision, AssessmentFact fact) {
        AssessmentRow row = new AssessmentRow();
        row.claim = claim;
        row.revision = revision;
        row.verdict = fact.verdict();
        row.summary = fact.summary();
        row.assessor = fact.assessor();
        row.unattributed = fact.unattributed();
        row.asOf = fact.asOf();
        row.sources =
                new ArrayList<>(fact.sources().stream().map(names.sources::get).toList());
        return row;
    }
}
