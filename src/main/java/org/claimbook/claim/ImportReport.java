package org.claimbook.claim;

/** What an import did. */
public record ImportReport(Counts claims, Counts speakers, Counts sources) {

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

    /** Three lines for people. */
    public String text() {
        return String.join("\n", claims.text("claims"), speakers.text("speakers"), sources.text("sources"));
    }

    private static int changes(Counts counts) {
        return counts.added() + counts.revised();
    }
}
