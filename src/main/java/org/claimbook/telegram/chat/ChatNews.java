package org.claimbook.telegram.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.claimbook.answer.text.CitedStatements;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.conversation.ClaimCodes;
import org.claimbook.conversation.news.FirstAnswer;
import org.claimbook.conversation.news.NewsChannel;
import org.claimbook.conversation.news.Reassessed;
import org.claimbook.conversation.news.Retracted;
import org.claimbook.conversation.queue.LinkUndone;
import org.claimbook.telegram.dialogue.Buttons;
import org.claimbook.telegram.outbox.Notifications;
import org.claimbook.telegram.text.ChatTexts;

/** Tells chats what they wanted to be told. */
@Singleton
record ChatNews(Notifications notifications, AnswerMessages messages, AnswerButtons buttons, ChatTexts texts)
        implements NewsChannel {
    @Override
    public boolean isUp() {
        return notifications.areOn();
    }

    void reassessed(@Observes Reassessed news) {
        String slug = news.claim().slug();
        Claim shown = news.claim().in(news.language());
        Assessment now = shown.assessment(news.now().revision()).orElse(news.now());
        Composed told = new Composed(
                texts.messages(
                        "reassessed",
                        news.language(),
                        Map.of(
                                "claim",
                                shown,
                                "before",
                                news.before().stream().toList(),
                                "cited",
                                CitedStatements.of(now, List.of()))),
                Buttons.row(buttons.whole(news.language(), slug), buttons.unfollow(news.language(), slug, 0)));
        notifications.owe(
                "revision:" + ClaimCodes.of(slug) + ":" + news.now().revision(),
                "follow:" + news.followId(),
                news.chatId(),
                Optional.empty(),
                told.alone());
    }

    void retracted(@Observes Retracted news) {
        Composed told = new Composed(
                texts.messages(
                        "retracted",
                        news.language(),
                        Map.of("claim", news.claim().in(news.language()), "reason", news.reason())),
                Buttons.NONE);
        notifications.owe(
                "retraction:" + ClaimCodes.of(news.claim().slug()),
                "follow:" + news.followId(),
                news.chatId(),
                Optional.empty(),
                told.alone());
    }

    void answered(@Observes FirstAnswer news) {
        String slug = news.answer().claim().slug();
        Composed told = new Composed(
                messages.first(news.question(), news.answer(), news.language()),
                Buttons.row(buttons.whole(news.language(), slug)));
        notifications.owe(
                "answer:" + ClaimCodes.of(slug) + ":" + news.answer().claim().revision(),
                "voice:" + news.voiceId(),
                news.chatId(),
                news.messageId(),
                told.quoting());
    }

    /** Without a bot nobody can be told, and their question waits again all the same. */
    void corrected(@Observes LinkUndone news) {
        if (!notifications.areOn()) {
            return;
        }
        Composed told = new Composed(
                texts.messages(
                        "undone",
                        news.language(),
                        Map.of(
                                "question",
                                news.question(),
                                "claim",
                                news.claim().in(news.language()))),
                Buttons.NONE);
        notifications.owe(
                "undone:" + ClaimCodes.of(news.claim().slug()) + ":"
                        + news.claim().revision(),
                "voice:" + news.voiceId(),
                news.chatId(),
                news.messageId(),
                told.quoting());
    }
}
