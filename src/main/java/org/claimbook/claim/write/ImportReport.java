package org.claimbook.claim.write;

import java.util.ArrayList;
import java.util.List;

import org.claimbook.claim.gate.BrokenQuestion;

/**
 * What an import did.
 *
 * @param keptForEditors slugs of claims that the files have otherwise, but that an editor has changed
 * @param broken golden questions that are not answered as they should be since
 */
public record ImportReport(
        Counts claims, Counts speakers, Counts sources, List<String> keptForEditors, List<BrokenQuestion> broken) {
    private static final int SHOWN = 20;

    /** The report of an import that met nothing edited. */
    public ImportReport(Counts claims, Counts speakers, Counts sources) {
        this(claims, speakers, sources, List.of(), List.of());
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

    /** Three lines for people, one more if something was kept, and one for each broken question. */
    public String text() {
        List<String> lines =
                new ArrayList<>(List.of(claims.text("claims"), speakers.text("speakers"), sources.text("sources")));
        if (!keptForEditors.isEmpty()) {
            String shown = String.join(", ", keptForEditors.subList(0, Math.min(SHOWN, keptForEditors.size())));
            lines.add("%,d kept as editors have changed them: %s%s"
                    .formatted(keptForEditors.size(), shown, keptForEditors.size() > SHOWN ? " …" : ""));
        }
        broken.forEach(question -> lines.add("golden question " + question.text()));
        return String.join("\n", lines);
    }
}
