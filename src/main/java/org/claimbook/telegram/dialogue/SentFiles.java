package org.claimbook.telegram.dialogue;

import java.util.Comparator;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;

import org.claimbook.conversation.queue.SubmittedFile;
import org.claimbook.conversation.queue.SubmittedFile.Kind;

/** Finds the file that a message carries. */
final class SentFiles {
    private SentFiles() {}

    /** Of a picture, the largest size; empty for messages without a file, and for stickers, which state nothing. */
    static Optional<SubmittedFile> of(Message message) {
        if (message.hasPhoto()) {
            return message.getPhoto().stream()
                    .max(Comparator.comparingInt(PhotoSize::getWidth))
                    .flatMap(
                            photo -> file(Kind.PHOTO, photo.getFileId(), photo.getFileUniqueId(), photo.getFileSize()));
        }
        if (message.hasVideo()) {
            var video = message.getVideo();
            return file(Kind.VIDEO, video.getFileId(), video.getFileUniqueId(), video.getFileSize());
        }
        if (message.hasVideoNote()) {
            var note = message.getVideoNote();
            return file(Kind.VIDEO_NOTE, note.getFileId(), note.getFileUniqueId(), note.getFileSize());
        }
        if (message.hasVoice()) {
            var voice = message.getVoice();
            return file(Kind.VOICE, voice.getFileId(), voice.getFileUniqueId(), voice.getFileSize());
        }
        if (message.hasAudio()) {
            var audio = message.getAudio();
            return file(Kind.AUDIO, audio.getFileId(), audio.getFileUniqueId(), audio.getFileSize());
        }
        // an animation is a document too
        if (message.hasAnimation()) {
            var animation = message.getAnimation();
            return file(Kind.ANIMATION, animation.getFileId(), animation.getFileUniqueId(), animation.getFileSize());
        }
        if (message.hasDocument()) {
            var document = message.getDocument();
            return file(Kind.DOCUMENT, document.getFileId(), document.getFileUniqueId(), document.getFileSize());
        }
        return Optional.empty();
    }

    private static Optional<SubmittedFile> file(
            Kind kind, @Nullable String id, @Nullable String same, @Nullable Number size) {
        return SubmittedFile.isId(id) && SubmittedFile.isId(same)
                ? Optional.of(new SubmittedFile(id, same, kind, size == null ? 0 : size.longValue()))
                : Optional.empty();
    }
}
