package org.claimbook.claim;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;

import org.jboss.logging.Logger;

/** Holds back, or tells of, changes after which golden questions are not answered as they should be. */
@ApplicationScoped
class ReleaseGates {
    private static final Logger LOG = Logger.getLogger(ReleaseGates.class);

    private final Instance<ReleaseGate> gates;
    private final GateConfig config;
    private final EntityManager entityManager;

    ReleaseGates(Instance<ReleaseGate> gates, GateConfig config, EntityManager entityManager) {
        this.gates = gates;
        this.config = config;
        this.entityManager = entityManager;
    }

    /**
     * Looks at what the transaction has written.
     *
     * @param since claims with higher change numbers are new or changed
     * @throws GateRefusedException where such changes are refused
     */
    List<BrokenQuestion> check(long since, Origin origin) {
        // shipped facts are tried out before they are shipped, and stored before there is anything to match with
        if (config.mode() == GateConfig.Mode.OFF || origin == Origin.SHIPPED || !concernsReaders(since)) {
            return List.of();
        }
        List<BrokenQuestion> broken =
                gates.stream().flatMap(gate -> gate.broken(since).stream()).toList();
        if (!broken.isEmpty() && config.mode() == GateConfig.Mode.REFUSE) {
            throw new GateRefusedException(broken);
        }
        broken.forEach(question ->
                LOG.warnf("Golden question of the claim %s is not answered as it should be", question.claim()));
        return broken;
    }

    private boolean concernsReaders(long since) {
        return entityManager
                        .createQuery(
                                "select count(c) from ClaimRow c where c.change > :since and c.status <> :draft",
                                Long.class)
                        .setParameter("since", since)
                        .setParameter("draft", ClaimStatus.DRAFT)
                        .getSingleResult()
                > 0;
    }
}
