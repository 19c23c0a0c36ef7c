package org.claimbook.telegram.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the bot says, paragraph by paragraph; {@code templates/telegram} puts it together. */
@MessageBundle("talk")
public interface TalkMessages {
    @Message
    String unsureWhat();

    @Message
    String unsureWhich();

    @Message
    String thisOne();

    @Message
    String oneOfThese();

    @Message
    String allOnRecord();

    @Message
    String oppositeOfQuestion();

    @Message
    String onlySaid();

    @Message
    String via();

    @Message
    String also();

    @Message
    String buttonUnknown();

    @Message
    String wrongMatch();

    @Message
    String nothingNearer();

    @Message
    String menuCheck();

    @Message
    String menuHelp();

    @Message
    String menuStart();

    @Message
    String menuLanguage();

    @Message
    String menuStop();

    @Message
    String menuPrivacy();

    @Message
    String menuMyData();

    @Message
    String menuDelete();

    @Message
    String firstAnswer();

    @Message
    String youAsked();

    @Message
    String onClaim();

    @Message
    String nobodyOnRecord();

    @Message
    String assessedSince();

    @Message
    String assessedUndated();

    @Message
    String before();

    @Message
    String gone();

    @Message
    String groupUsage();

    @Message
    String helpAsk();

    @Message
    String helpAskHow();

    @Message
    String helpGet();

    @Message
    String helpGetVerdict();

    @Message
    String helpGetSpeakers();

    @Message
    String helpGetNothing();

    @Message
    String helpGroups();

    @Message
    String helpGroupsHow();

    @Message
    String helpData();

    @Message
    String helpDataHow();

    @Message
    String inlineUnknown();

    @Message
    String invalid(String reason);

    @Message
    String languageChosen();

    @Message
    String languageAsked();

    @Message
    String writeWhatItSays();

    @Message
    String orSubmitLink();

    @Message
    String nothingToPick(int offered);

    @Message
    String claimsInText(int count);

    @Message
    String eachSentence();

    @Message
    String oppositeOfText();

    @Message
    String inText();

    @Message
    String leftOutOfPost();

    @Message
    String tapNumber();

    @Message
    String moreInText();

    @Message
    String restUnknown();

    @Message
    String reassessed();

    @Message
    String notAssessedBefore();

    @Message
    String retracted();

    @Message
    String editorsReason();

    @Message
    String retractedMeans();

    @Message
    String undone();

    @Message
    String notMeant();

    @Message
    String undoneMeans();

    @Message
    String saidStop();

    @Message
    String saidThanks();

    @Message
    String saidWho();

    @Message
    String tooMany();

    @Message
    String whichClaim();

    @Message
    String wordless();

    @Message
    String wrongKnown();

    @Message
    String wrongUnknown();

    @Message
    String startHow();

    @Message
    String startTry();

    @Message
    String startHelp();

    @Message
    String stopped(int ended);

    @Message
    String nothingToStop();

    /** What a file needs so that editors look at it: what they see, what is kept, and for how long. */
    @Message
    String fileOffer();

    @Message
    String fileTooLarge();

    @Message
    String fileSubmitted();

    @Message
    String submitted();

    @Message
    String submittedThen();

    @Message
    String hello();

    @Message
    String noneReported();

    @Message
    String submitAfterwards();

    @Message
    String submitOffer();
}
