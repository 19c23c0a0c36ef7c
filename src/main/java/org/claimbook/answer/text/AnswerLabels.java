package org.claimbook.answer.text;

import java.time.LocalDate;
import java.util.Locale;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.jspecify.annotations.Nullable;

import org.claimbook.answer.Lead.Standing;
import org.claimbook.claim.Stance;
import org.claimbook.claim.Verdict;

/**
 * Names of verdicts and stances, and the words that all answers share, in every template as
 * {@code {labels:verdict(assessment.verdict)}}; the wordings are in {@code messages/labels_en.properties}, other languages
 * beside it. The language is the template's locale.
 */
@MessageBundle("labels")
public interface AnswerLabels {
    /** ISO 639-1 code of the language. */
    @Message
    String code();

    /** "Refuted". */
    @Message
    String verdict(Verdict verdict);

    /** "Not established", as it stands in the first line of an answer. */
    @Message
    String standing(Standing standing);

    /** "denies it". */
    @Message
    String stance(Stance stance);

    /** The same of several: "deny it". */
    @Message
    String stances(Stance stance);

    /** Whichever agrees with who takes it. */
    @Message
    String takes(Stance stance, boolean several);

    @Message
    String motto();

    /** What stands before a day. */
    @Message
    String asOf();

    @Message
    String undated();

    @Message
    String day(LocalDate day, Locale locale);

    /** "as of 31 December 2025", or that the day is not known. */
    @Message
    String dated(@Nullable LocalDate day, Locale locale);

    @Message
    String unassessed();

    @Message
    String quoted(String text);

    @Message
    String claim();

    @Message
    String statements();

    @Message
    String source();

    @Message
    String sources();

    @Message
    String unlinked();

    @Message
    String archived();

    @Message
    String via();

    /** Who assessed. The name that a service's own editors have where nothing else is set is told in the reader's language. */
    @Message
    String signed(String assessor);

    @Message
    String dissent();

    @Message
    String near();

    @Message
    String didYouMean();

    @Message
    String notAsAsked();

    @Message
    String onRecord();

    @Message
    String differs();

    @Message
    String or();

    @Message
    String leftOut();

    @Message
    String unknown();

    @Message
    String notFalse();

    /** In place of {@link #unknown} where the language of the question allows no such judgement. */
    @Message
    String notLookedUp();

    @Message
    String comparedOnly();

    @Message
    String hello();

    @Message
    String aboutName();

    @Message
    String claimsOfPage();

    @Message
    String noneOfPage();

    @Message
    String askInSentence();

    @Message
    String whichClaim();

    @Message
    String assessedLast();

    @Message
    String noneAssessed();

    @Message
    String saidThanks();

    @Message
    String saidWho();

    @Message
    String saidWhat();

    @Message
    String saidWrong();

    @Message
    String saidStop();
}
