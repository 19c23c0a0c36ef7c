package org.claimbook.claim;

import java.util.List;

/**
 * What an import did.
 *
 * @param keptForEditors slugs of claims that the files have otherwise, but that an editor has changed
 */
public record ImportReport(Counts claims, Counts speakers, Counts sources, List<String> keptForEditors) {
    private static final int SHOWN = 20;

    /** The report of an import that met nothing edited. */
    ImportReport(Counts claims, Counts speakers, Counts sources) {
        this(claims, speakers, sources, List.of());
    }

    /**
     * Records of one kind.
     *
     * @param leftAlone equal to what the store had already, or, for shipped facts, decided by somebody else since
     */
    public record Counts(int added, int revised, int leftAlone) {
        String text(String kind) {
            return "%s: %,d added, %,d revised, %,d left alone".formatted(kind, added, revised, leftAlone);
        }
    }

    /** Whether the store is as it was before. */
    public boolean changedNothing() {
        return changes(claims) + changes(speakers) + changes(sources) == 0;
    }

    /** Three lines for people, and one more if something was kept. */
    public String text() {
        String counts = String.join("\n", claims.text("claims"), speakers.text("speakers"), sources.text("sources"));
        if (keptForEditors.isEmpty()) {
            return counts;
        }
        String shown = String.join(", ", keptForEditors.subList(0, Math.min(SHOWN, keptForEditors.size())));
        return counts
                + "\n%,d kept as editors have changed them: %s%s"
                        .formatted(keptForEditors.size(), shown, keptForEditors.size() > SHOWN ? " …" : "");
    }

    private static int changes(Counts counts) {
        return counts.added() + counts.revised();
    }
}
