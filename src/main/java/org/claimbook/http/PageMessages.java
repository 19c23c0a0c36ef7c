package org.claimbook.http;

import java.time.LocalDateTime;
import java.util.Locale;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of pages, in their templates as {@code {page:ask}}; those of answers are {@code labels}. */
@MessageBundle("page")
public interface PageMessages {
    @Message
    String topics();

    @Message
    String search();

    @Message
    String doSearch();

    @Message
    String feed();

    @Message
    String question();

    @Message
    String ask();

    @Message
    String loading();

    @Message
    String failed();

    @Message
    String starting();

    @Message
    String noQuestion();

    @Message
    String claim();

    @Message
    String submit();

    @Message
    String alsoAsked();

    @Message
    String unclear();

    @Message
    String askOnlyThis();

    @Message
    String next();

    @Message
    String examples();

    @Message
    String latest();

    @Message
    String withdrawn();

    @Message
    String nothingHere();

    @Message
    String tooMany();

    @Message
    String unavailable();

    @Message
    String broken();

    @Message
    String later();

    @Message
    String sent();

    @Message
    String sentToEditors();

    @Message
    String sentUnseen();

    @Message
    String askElse();

    @Message
    String revision(int number);

    @Message
    String recorded(LocalDateTime moment, Locale locale);

    @Message
    String withdrawnSince();

    @Message
    String isCurrent();

    @Message
    String toCurrent();

    @Message
    String noStatement();

    @Message
    String whenSaid();

    @Message
    String timeline();

    @Message
    String dayColumn();

    @Message
    String whoColumn();

    @Message
    String whatColumn();

    @Message
    String earlier();

    @Message
    String related();

    @Message
    String tools();

    @Message
    String permalink();

    @Message
    String share();

    @Message
    String byTelegram();

    @Message
    String byMail();

    @Message
    String shareLink();

    @Message
    String linkCopied();

    @Message
    String history();

    @Message
    String cite();

    @Message
    String embed();

    @Message
    String embedHow();

    @Message
    String mistake();

    @Message
    String mistakeWhat();

    @Message
    String toEditors();

    @Message
    String words();

    @Message
    String topic();

    @Message
    String verdict();

    @Message
    String any();

    @Message
    String claimLanguage();

    @Message
    String assessedFrom();

    @Message
    String until();

    @Message
    String nearest();

    @Message
    String noneFound();

    @Message
    String askQuestion();

    @Message
    String nothingPublished();

    @Message
    String languages();

    @Message
    String desk();

    @Message
    String feedChanged(String was, String now);

    @Message
    String feedWithdrawn();

    @Message
    String feedWithdrawnTitle(String claim);

    @Message
    String feedRevised(String verdict, String claim);
}
