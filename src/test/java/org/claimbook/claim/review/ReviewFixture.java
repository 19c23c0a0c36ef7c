package org.claimbook.claim.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.facts.FactFiles;
import org.claimbook.claim.review.format.BadRecord;
import org.claimbook.claim.store.Claims;
import org.claimbook.claim.store.Speakers;

/** A store that is empty before each test, and ways to import into it. */
abstract class ReviewFixture {
    static final Path FOLDER = Path.of("src/test/resources/claimreview");

    @Inject
    ReviewImport reviews;

    @Inject
    ReviewRows rows;

    @Inject
    Claims claims;

    @Inject
    Speakers speakers;

    @Inject
    FactFiles facts;

    @Inject
    EmptyStore store;

    @TempDir
    Path folder;

    final List<String> bad = new ArrayList<>();

    @BeforeEach
    void empty() {
        store.clear();
    }

    List<Claim> all() {
        return claims.after(Set.of(ClaimStatus.values()), "", 1000);
    }

    List<String> verdicts() {
        return all().stream()
                .map(claim -> claim.text() + " "
                        + claim.currentAssessment()
                                .map(a -> a.verdict().name())
                                .orElse(claim.status().name()))
                .toList();
    }

    ReviewReport imported(String name) throws IOException {
        return imported(FOLDER.resolve(name));
    }

    ReviewReport changed(String name, UnaryOperator<String> change) throws IOException {
        String text = Files.readString(FOLDER.resolve(name), StandardCharsets.UTF_8);
        assertThat(change.apply(text)).isNotEqualTo(text);
        return imported(Files.writeString(folder.resolve(name), change.apply(text)));
    }

    ReviewReport imported(Path file) throws IOException {
        return imported(file, "en");
    }

    ReviewReport imported(Path file, String language) throws IOException {
        return reviews.importFile(file, language, new ReviewListener() {
            @Override
            public void readBytes(long read, long all) {
                assertThat(read).isBetween(0L, all);
            }

            @Override
            public void bad(BadRecord record) {
                bad.add(record.toString().replaceFirst("^[^:]*/", ""));
            }
        });
    }
}
