package org.claimbook.claim.facts;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;

import org.claimbook.claim.Change;
import org.claimbook.claim.Origin;
import org.claimbook.claim.history.ChangeCounter;
import org.claimbook.claim.write.ImportProgress;
import org.claimbook.claim.write.ImportReport;
import org.claimbook.claim.write.StoreWriter;

/** The transaction of an import: checks the files against the store, then stores them all or none. */
@ApplicationScoped
class FactImport {
    private static final int HOUR = 3600;

    private final ChangeCounter counter;
    private final StoreChecks checks;
    private final StoreWriter writer;

    FactImport(ChangeCounter counter, StoreChecks checks, StoreWriter writer) {
        this.counter = counter;
        this.checks = checks;
        this.writer = writer;
    }

    /** @throws InvalidFactsException naming everything that is wrong; then nothing was stored */
    @Transactional
    @TransactionConfiguration(timeout = HOUR)
    ImportReport run(List<FactTree> trees, Origin origin, Change change, ImportProgress progress) {
        counter.lock();
        checks.checkReferences(trees);
        trees.forEach(tree -> checks.checkAssessments(tree, origin));
        refuseIfAnyProblem(trees);
        return writer.write(trees.stream().map(FactFileReader::read).toList(), origin, change, progress);
    }

    private static void refuseIfAnyProblem(List<FactTree> trees) {
        List<FactProblem> problems = trees.stream()
                .flatMap(tree -> tree.problems().byLine().stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidFactsException(problems);
        }
    }
}
