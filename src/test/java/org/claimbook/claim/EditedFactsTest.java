package org.claimbook.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.audit.AuditEntry;
import org.claimbook.audit.AuditFilter;
import org.claimbook.audit.AuditTrail;
import org.claimbook.claim.desk.StatementDesk;
import org.claimbook.claim.history.ClaimHistory;
import org.claimbook.claim.write.FirstRevisions;
import org.claimbook.claim.write.ImportReport;

/** What becomes of imported claims that editors change, and of claims that were there before there was a history. */
@QuarkusTest
class EditedFactsTest extends StoreFixture {
    private static final Change ADA = new Change("Ada", "knows better");

    @Inject
    StatementDesk desk;

    @Inject
    ClaimHistory history;

    @Inject
    AuditTrail audit;

    @Inject
    FirstRevisions firstRevisions;

    @Inject
    EntityManager rows;

    @Inject
    IndexKeeper index;

    @Test
    void aFileThatIsImportedAgainDoesNotUndoWhatAnEditorChanged() throws Exception {
        importFacts("edited", UnaryOperator.identity());
        Claim edited = revised("edited", "The council has seen no crack.");

        ImportReport again = importFacts("edited", UnaryOperator.identity());

        assertThat(claim("edited-bridge-cracked")).isEqualTo(edited);
        assertThat(again.keptForEditors()).containsExactly("edited-bridge-cracked");
        assertThat(again.text()).contains("1 kept as editors have changed them: edited-bridge-cracked");
    }

    /** Its number is given to the next change, and claims that were read are kept by their numbers. */
    @Test
    void aChangeThatIsRolledBackIsNeverReadAgain() throws Exception {
        importFacts("back", UnaryOperator.identity());
        Ready.caughtUp(index, claims);
        Claim before = claim("back-bridge-cracked");
        QuarkusTransaction.begin();
        Claim never = revised("back", "The council has seen no bridge.");
        assertThat(claim("back-bridge-cracked")).isEqualTo(never).isNotEqualTo(before);
        QuarkusTransaction.rollback();
        assertThat(claim("back-bridge-cracked")).isEqualTo(before);

        Claim after = revised("back", "The council has seen no crack.");

        assertThat(after.change()).isEqualTo(never.change());
        assertThat(claim("back-bridge-cracked")).isEqualTo(after).isNotEqualTo(never);
    }

    private Claim revised(String prefix, String text) throws Exception {
        ObjectNode form = (ObjectNode) new ObjectMapper().readTree("""
                {"speaker": "%s-council", "stance": "DENY", "text": "%s", "sources": ["%s-report"]}""".formatted(prefix, text, prefix));
        return desk.revise(prefix + "-bridge-cracked", 1, "council", form, ADA).claim();
    }

    @Test
    void importsAreAuditedAndKeptAsRevisions() {
        importFacts("trail", UnaryOperator.identity());
        importFacts("trail", facts -> StoreFixture.appended(facts, "2026-02-01"));

        List<AuditEntry> entries = entries("trail-bridge-cracked");
        assertThat(entries).extracting(AuditEntry::action).containsExactly("REVISED", "CREATED");
        assertThat(entries).extracting(AuditEntry::revision).containsExactly(2, 1);
        assertThat(entries).extracting(AuditEntry::actor).containsOnly("import");
        assertThat(entries).extracting(AuditEntry::reason).containsOnly("trail.yaml");
        assertThat(history.revisions("trail-bridge-cracked", 9, 9))
                .extracting(revision -> revision.claim().assessments().size())
                .containsExactly(2, 1);
        assertThat(history.revision("trail-bridge-cracked", 2).map(Revision::claim))
                .hasValue(claim("trail-bridge-cracked"));
    }

    @Test
    void whatWasThereBeforeIsRecordedOnce() {
        importFacts("old", UnaryOperator.identity());
        forgetHistory("old-bridge-cracked");
        assertThat(history.revisions("old-bridge-cracked", 9, 9)).isEmpty();

        assertThat(firstRevisions.record()).isEqualTo(1);
        assertThat(firstRevisions.record()).isZero();

        List<Revision> revisions = history.revisions("old-bridge-cracked", 9, 9);
        assertThat(revisions).hasSize(1);
        assertThat(revisions.getFirst().action()).isEqualTo(ChangeKind.RECORDED);
        assertThat(revisions.getFirst().claim()).isEqualTo(claim("old-bridge-cracked"));
        assertThat(revisions.getFirst().number()).isEqualTo(1);
    }

    private List<AuditEntry> entries(String slug) {
        return audit.find(new AuditFilter("CLAIM", slug, null, null, null, null), null, 10)
                .entries();
    }

    @Transactional
    void forgetHistory(String slug) {
        rows.createNativeQuery("delete from claim_revision where claim_id = (select id from claim where slug = :slug)")
                .setParameter("slug", slug)
                .executeUpdate();
        rows.createNativeQuery("update claim set revision = 0 where slug = :slug")
                .setParameter("slug", slug)
                .executeUpdate();
    }
}
