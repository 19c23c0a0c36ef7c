package org.claimbook.answer;

import java.util.List;

/**
 * A claim to offer instead.
 *
 * @param claim slug of the claim
 * @param question a phrasing of it to tap, in the asker's language where there is one
 * @param text the claim, in the asker's language where it is worded in it
 * @param differs what the question says and the claim does not, ready to show: "lightning"; empty where nothing is known, and
 *     where the claim is no answer to what was asked but another thing to ask
 */
public record Suggestion(String claim, String question, String text, List<String> differs) {
    public Suggestion {
        differs = List.copyOf(differs);
    }

    /** The claim as a sentence that another can follow: claims from elsewhere may lack the full stop. */
    public String sentence() {
        return Character.isLetterOrDigit(text.codePointBefore(text.length())) ? text + "." : text;
    }
}
