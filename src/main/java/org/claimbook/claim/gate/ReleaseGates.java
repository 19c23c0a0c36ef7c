package org.claimbook.claim.gate;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Origin;

/** Holds back, or tells of, changes after which golden questions are not answered as they should be. */
@ApplicationScoped
public class ReleaseGates {
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
     * @param names whether speakers are new or changed
     * @throws GateRefusedException where such changes are refused
     */
    public List<BrokenQuestion> check(long since, Origin origin, boolean names) {
        // shipped facts are tried out before they are shipped, and stored before there is anything to match with
        if (origin == Origin.SHIPPED) {
            return List.of();
        }
        try (Watch watch = watch()) {
            return watch.check(since, names);
        }
    }

    /** Whether golden questions are not asked at all. */
    public boolean areOff() {
        return config.mode() == GateConfig.Mode.OFF;
    }

    /** Looks at one transaction after the other, or at all of them together. */
    public Watch watch() {
        return new Watch(gates.stream().map(ReleaseGate::open).toList());
    }

    /** Keeps for the next transaction what it took to look at one. */
    public final class Watch implements AutoCloseable {
        private final List<ReleaseGate.Trial> trials;
        private boolean prepared;
        private boolean anyWritten;
        private long first;
        private boolean anyNames;

        private Watch(List<ReleaseGate.Trial> trials) {
            this.trials = trials;
        }

        /** Does beforehand, outside of transactions, what may take long. */
        public void prepare() {
            boolean again = config.mode() == GateConfig.Mode.REFUSE;
            if (config.mode() != GateConfig.Mode.OFF && (again || !prepared)) {
                trials.forEach(ReleaseGate.Trial::prepare);
            }
            prepared = true;
        }

        /**
         * Like {@link ReleaseGates#check} where changes may have to be refused; else what is told is told in the end, as asking
         * after each of hundreds of transactions takes hundreds of times as long.
         */
        public List<BrokenQuestion> checkOneOfMany(long since, boolean names) {
            if (config.mode() == GateConfig.Mode.REFUSE) {
                return check(since, names);
            }
            first = anyWritten ? first : since;
            anyWritten = true;
            anyNames |= names;
            return List.of();
        }

        /** What was not told of after each transaction. */
        public List<BrokenQuestion> end() {
            boolean concerned = config.mode() == GateConfig.Mode.WARN
                    && anyWritten
                    && QuarkusTransaction.requiringNew()
                            .call(() -> hasGoldenQuestions() && (anyNames || concernsReaders(first)));
            return concerned
                    ? told(trials.stream()
                            .flatMap(trial -> trial.brokenSince().stream())
                            .toList())
                    : List.of();
        }

        /** Like {@link ReleaseGates#check}. */
        public List<BrokenQuestion> check(long since, boolean names) {
            if (config.mode() == GateConfig.Mode.OFF || !hasGoldenQuestions() || !names && !concernsReaders(since)) {
                return List.of();
            }
            List<BrokenQuestion> broken =
                    trials.stream().flatMap(trial -> trial.broken().stream()).toList();
            if (!broken.isEmpty() && config.mode() == GateConfig.Mode.REFUSE) {
                throw new GateRefusedException(broken);
            }
            return told(broken);
        }

        private static List<BrokenQuestion> told(List<BrokenQuestion> broken) {
            broken.forEach(question ->
                    LOG.warnf("Golden question of the claim %s is not answered as it should be", question.claim()));
            return broken;
        }

        @Override
        public void close() {
            trials.forEach(ReleaseGate.Trial::close);
        }
    }

    /** The table itself: looking for claims that have some takes long in a large store that has none. */
    private boolean hasGoldenQuestions() {
        entityManager.flush();
        return !entityManager
                .createNativeQuery("select claim_id from golden_question", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private boolean concernsReaders(long since) {
        return !entityManager
                .createQuery("select c.id from ClaimRow c where c.change > :since and c.status <> :draft", Long.class)
                .setParameter("since", since)
                .setParameter("draft", ClaimStatus.DRAFT)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
