package org.claimbook.claim.desk.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.claimbook.http.PageRequest;

/**
 * What tells a part of a claim from those of all claims: the claim's slug, a dot, and what tells it from the claim's other
 * parts. An export and an import keep it.
 *
 * @param claim slug of the claim
 * @param part slug of a statement, or revision of an assessment
 */
record PartId(String claim, String part) {
    private static final String SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
    private static final Pattern FORM = Pattern.compile("(" + SLUG + ")\\.(" + SLUG + ")");
    private static final PartId FIRST = new PartId("", "");
    private static final int LONGEST_NUMBER = 9;

    static PartId of(String claim, int revision) {
        return new PartId(claim, String.valueOf(revision));
    }

    /** The id in that form; empty for anything else. */
    static Optional<PartId> read(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new PartId(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** Where a page goes on. */
    static PartId after(PageRequest page) {
        String after = page.after();
        return after.isEmpty() ? FIRST : read(after).orElseThrow(page::notOurs);
    }

    /** The part as the number of an assessment; 0, which none has, where it is no number. */
    int revision() {
        return part.matches("[0-9]+") && part.length() <= LONGEST_NUMBER ? Integer.parseInt(part) : 0;
    }

    @Override
    public String toString() {
        return claim + "." + part;
    }
}
