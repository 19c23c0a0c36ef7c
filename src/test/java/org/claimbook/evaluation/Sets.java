package org.claimbook.evaluation;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The small sets that tests use. */
final class Sets {
    private Sets() {}

    static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(Sets.class.getResource("/evaluation/" + name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
