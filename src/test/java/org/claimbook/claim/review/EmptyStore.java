package org.claimbook.claim.review;

import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A store of its own that can be emptied, which nobody serves from. */
@ApplicationScoped
class EmptyStore {
    private static final List<String> TABLES = List.of(
            "claim_review",
            "claim_revision",
            "golden_question",
            "assessment_source",
            "assessment",
            "statement_source",
            "statement_via",
            "statement",
            "phrasing",
            "translation",
            "claim_entity",
            "claim",
            "source",
            "speaker_speaks_for",
            "speaker_alias",
            "speaker",
            "topic");

    private final EntityManager entityManager;

    EmptyStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Transactional
    void clear() {
        TABLES.forEach(
                table -> entityManager.createNativeQuery("delete from " + table).executeUpdate());
    }

    @Transactional
    void run(String sql) {
        entityManager.createNativeQuery(sql).executeUpdate();
    }

    /** The only value of the only row. */
    @Transactional
    String row(String sql) {
        return (String) entityManager.createNativeQuery(sql, String.class).getSingleResult();
    }

    /** Starts the application for tests that empty the store. */
    public static class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    // generated claims have golden questions; asking them at each import takes minutes
                    "claimbook.gate.mode",
                    "off",
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:mem:reviews;DB_CLOSE_DELAY=-1",
                    "claimbook.serve",
                    "false",
                    "quarkus.scheduler.enabled",
                    "false");
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }
}
