package org.claimbook.conversation.news;

import java.util.Objects;
import java.util.Optional;

import org.claimbook.answer.Answer;
import org.claimbook.conversation.queue.VoiceRow;

/**
 * The records answer a question that somebody submitted; fired once for each asker, in the transaction that records that
 * they are told.
 *
 * @param voiceId number of the submission
 * @param chatId the chat that is to be told
 * @param messageId the message there that asked, if known
 * @param language ISO 639-1 code of the language in which to tell
 * @param question the question as submitted first
 * @param answer what is answered now
 */
public record FirstAnswer(
        long voiceId,
        long chatId,
        Optional<Integer> messageId,
        String language,
        String question,
        Answer.Answered answer) {

    static FirstAnswer of(VoiceRow voice, String question, Answer.Answered answer) {
        return new FirstAnswer(
                Objects.requireNonNull(voice.id),
                Objects.requireNonNull(voice.chatId),
                Optional.ofNullable(voice.messageId),
                voice.language,
                question,
                answer);
    }
}
