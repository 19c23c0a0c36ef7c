package org.claimbook.answer.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.claimbook.answer.Lead.Standing;
import org.claimbook.claim.Stance;
import org.claimbook.claim.Verdict;

/**
 * Short names of verdicts and stances, in every template as {@code {labels:verdict(assessment.verdict)}}; the wordings
 * are in {@code messages/labels_en.properties}, other languages beside it. The language is the template's locale.
 */
@MessageBundle("labels")
public interface AnswerLabels {
    /** "Refuted". */
    @Message
    String verdict(Verdict verdict);

    /** "Not established", as it stands in the first line of an answer. */
    @Message
    String standing(Standing standing);

    /** "denies it". */
    @Message
    String stance(Stance stance);
}
