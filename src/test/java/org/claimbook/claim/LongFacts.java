package org.claimbook.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes fact files that are long enough to interrupt. */
final class LongFacts {
    private static final String NAMES = """
            topic: {slug: %1$s, title: "A long story"}
            speakers:
              - {slug: %1$s-mayor, name: The mayor of %1$s, kind: PERSON, aliases: [Mayor of %1$s]}
              - {slug: %1$s-town, name: Town of %1$s, kind: PLACE}
            sources:
              - {slug: %1$s-gazette, publisher: Gazette of %1$s, title: "News"}
            claims:
            """;
    private static final String CLAIM = """
              - slug: %1$s-claim-%2$d
                text: House number %2$d of %1$s has a green door.
                entities: [%1$s-town]
                phrasings: {en: ["Is the door of house %2$d green?", "Has house number %2$d a green door?"]}
                statements:
                  - {slug: one, speaker: %1$s-mayor, stance: SUPPORT, text: "Number %2$d is green.", via: [a clerk], sources: [%1$s-gazette]}
                  - {slug: two, speaker: %1$s-mayor, stance: COMMENT, text: "I like the door of %2$d.", sources: [%1$s-gazette]}
                assessments:
                  - {verdict: SUPPORTED, summary: Looked at number %2$d., assessor: Gazette, asOf: 2026-01-02, sources: [%1$s-gazette]}
            """;

    private LongFacts() {}

    static Path write(Path folder, String name, int claims) {
        StringBuilder facts = new StringBuilder(NAMES.formatted(name));
        for (int i = 1; i <= claims; i++) {
            facts.append(CLAIM.formatted(name, i));
        }
        try {
            return Files.writeString(folder.resolve(name + ".yaml"), facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
