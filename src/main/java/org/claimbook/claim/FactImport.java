package org.claimbook.claim;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;

/** The transaction of an import: checks the files against the store, then stores them all or none. */
@ApplicationScoped
class FactImport {
    private static final int HOUR = 3600;

    private final EntityManager entityManager;
    private final ChangeCounter counter;
    private final StoreChecks checks;

    FactImport(EntityManager entityManager, ChangeCounter counter, StoreChecks checks) {
        this.entityManager = entityManager;
        this.counter = counter;
        this.checks = checks;
    }

    /** @throws InvalidFactsException naming everything that is wrong; then nothing was stored */
    @Transactional
    @TransactionConfiguration(timeout = HOUR)
    ImportReport run(List<FactTree> trees, Origin origin, ImportProgress progress) {
        long lastChange = counter.lock();
        checks.checkReferences(trees);
        trees.forEach(tree -> checks.checkAssessments(tree, origin));
        refuseIfAnyProblem(trees);
        return write(trees.stream().map(FactFileReader::read).toList(), origin, lastChange, progress);
    }

    private ImportReport write(List<FactFile> files, Origin origin, long lastChange, ImportProgress progress) {
        NameWriter names = new NameWriter(entityManager, origin);
        names.load(files);
        names.writeTopics(files.stream().map(FactFile::topic));
        Tally sources = names.writeSources(files.stream().flatMap(file -> file.sources().stream()));
        Tally speakers = names.writeSpeakers(files.stream().flatMap(file -> file.speakers().stream()));

        ClaimWriter writer = new ClaimWriter(entityManager, origin, names, lastChange);
        Tally claims = writer.write(
                files.stream().flatMap(file -> file.claims().stream()).toList(), progress);
        writer.touch(names.claimsOfRevised());
        if (writer.lastChange() > lastChange) {
            counter.advanceTo(writer.lastChange());
        }
        return new ImportReport(claims.counts(), speakers.counts(), sources.counts());
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
