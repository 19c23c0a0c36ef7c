package org.claimbook.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import org.junit.jupiter.api.io.TempDir;

import org.claimbook.claim.facts.FactFiles;
import org.claimbook.claim.facts.ShippedFacts;
import org.claimbook.claim.store.Assessments;
import org.claimbook.claim.store.Claims;
import org.claimbook.claim.store.Speakers;
import org.claimbook.claim.store.Statements;
import org.claimbook.claim.write.ImportProgress;
import org.claimbook.claim.write.ImportReport;

/** Gives each scenario facts of its own: those of {@code facts/store/bridge.yaml} with a prefix before each slug. */
abstract class StoreFixture {
    @Inject
    FactFiles files;

    @Inject
    Claims claims;

    @Inject
    Statements statements;

    @Inject
    Assessments assessments;

    @Inject
    Speakers speakers;

    @Inject
    ShippedFacts shipped;

    @TempDir
    Path folder;

    static String appended(String facts, String asOf) {
        return facts.replaceFirst(
                "(?m)^( +)(- \\{verdict: NOT_ENOUGH.*)$",
                "$1$2\n$1- {verdict: SUPPORTED, summary: Two have looked., assessor: Gazette, asOf: " + asOf + "}");
    }

    Claim claim(String slug) {
        Optional<Claim> claim = claims.bySlug(slug);
        assertThat(claim).as(slug).isPresent();
        return claim.orElseThrow();
    }

    ImportReport importFacts(String prefix, UnaryOperator<String> change) {
        return importText(prefix + ".yaml", facts(prefix, change));
    }

    ImportReport importText(String name, String text) {
        return files.importFiles(List.of(write(name, text)), ImportProgress.NONE);
    }

    /** Whether the import left the store as it was. */
    static boolean changedNothing(ImportReport report) {
        return Stream.of(report.claims(), report.speakers(), report.sources())
                .allMatch(counts -> counts.added() + counts.revised() == 0);
    }

    Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String facts(String prefix, UnaryOperator<String> change) {
        return facts("bridge.yaml", prefix, change);
    }

    static String facts(String file, String prefix, UnaryOperator<String> change) {
        try (InputStream in = StoreFixture.class.getResourceAsStream("/facts/store/" + file)) {
            String facts = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return change.apply(facts.replace("test-", prefix + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
