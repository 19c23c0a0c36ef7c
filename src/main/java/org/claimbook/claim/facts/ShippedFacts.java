package org.claimbook.claim.facts;

import java.util.Optional;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.write.ImportReport;
import org.claimbook.text.WordFiles;

/**
 * The facts that come with the application. They are imported at every start, which changes nothing unless a new
 * release brings new facts; what an operator or an editor has revised since is left as they want it.
 */
@ApplicationScoped
public class ShippedFacts {
    /** Lists the resources, one a line, because a native executable cannot list the folder. */
    private static final String INDEX = "facts/index.txt";

    private static final Logger LOG = Logger.getLogger(ShippedFacts.class);

    private final FactFiles files;
    private final boolean serve;

    private volatile boolean loaded;

    @Nullable
    private volatile String problem;

    ShippedFacts(FactFiles files, @ConfigProperty(name = "claimbook.serve", defaultValue = "true") boolean serve) {
        this.files = files;
        this.serve = serve;
    }

    /** Whether the store has the shipped facts; ready means that it has. */
    public boolean loaded() {
        return loaded;
    }

    /** Why the shipped facts could not be loaded, if that is so. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** Before others look at the store. */
    void load(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        if (!serve) {
            return;
        }
        try {
            ImportReport report = files.importShipped(WordFiles.lines(INDEX));
            loaded = true;
            LOG.infof("Shipped facts: %s", report.text().replace("\n", "; "));
        } catch (InvalidFactsException e) {
            problem = e.getMessage();
            LOG.errorf("The shipped facts do not fit the store; it is served as it is, but not ready:%n%s", problem);
        }
    }
}
