package org.claimbook.answer.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.claimbook.answer.Lead.Names;
import org.claimbook.claim.Statement;

/**
 * What first lines are made of; the wordings are in {@code messages/lead_en.properties} and beside it. A standing is a word
 * and a day, "Refuted, as of 31 December 2025".
 */
@MessageBundle("lead")
public interface LeadMessages {
    /** The last two of several names. */
    @Message
    String and(String names, String last);

    /** More names than are shown. */
    @Message
    String others(String names, int more);

    @Message
    String saysSo(Names by, String names);

    @Message
    String deniesIt(Names by, String names);

    @Message
    String doubtsIt(Names by, String names);

    @Message
    String notConfirmed();

    @Message
    String yes(String standing);

    @Message
    String no(String standing);

    @Message
    String noOpposite(String claim, String standing);

    @Message
    String yesOpposite(String claim, String standing);

    @Message
    String yesSaid(String said);

    @Message
    String number(String number, Names by, String names);

    @Message
    String statement(String names, Statement said);

    /** How the claim stands that somebody said it. */
    @Message
    String thatSaid(String standing);

    @Message
    String claim(String claim, Names by, String names);

    @Message
    String name(String name, String claim, Names by, String speaker);

    @Message
    String record(String claim, String standing);

    /** Nobody has found out whether it is so that somebody said, as far as is known. */
    @Message
    String whetherUnknown();

    @Message
    String whether(String standing);

    @Message
    String whetherOther(String claim, String standing);

    @Message
    String whetherOpposite(String claim, String standing);
}
