package org.claimbook.telegram.text;

import java.util.List;

import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/**
 * One message's text.
 *
 * @param text 1 to {@value #MAX_LENGTH} UTF-16 units, without white space at either end
 * @param entities at most {@value #MAX_ENTITIES} formatted stretches, in UTF-16 units
 */
public record FormattedText(String text, List<MessageEntity> entities) {
    /** What Telegram takes in one message, in UTF-16 units. */
    public static final int MAX_LENGTH = 4_096;
    /** Telegram ignores what goes beyond. */
    public static final int MAX_ENTITIES = 100;

    public FormattedText {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("text: has " + text.length() + " UTF-16 units, not 1 to " + MAX_LENGTH);
        }
        entities = List.copyOf(entities);
        if (entities.size() > MAX_ENTITIES) {
            throw new IllegalArgumentException("entities: " + entities.size() + " are more than " + MAX_ENTITIES);
        }
        String shown = text;
        entities.stream()
                .filter(e -> e.getOffset() < 0 || e.getLength() < 1 || e.getOffset() + e.getLength() > shown.length())
                .findFirst()
                .ifPresent(e -> {
                    throw new IllegalArgumentException(
                            "entities: " + e + " lies outside of a text of " + shown.length());
                });
    }

    /** The same below a line of plain text, where there is room for it. */
    public FormattedText below(String line) {
        String head = line + "\n";
        if (line.isBlank() || head.length() + text.length() > MAX_LENGTH) {
            return this;
        }
        return new FormattedText(
                head + text,
                entities.stream().map(entity -> moved(entity, head.length())).toList());
    }

    private static MessageEntity moved(MessageEntity entity, int by) {
        return MessageEntity.builder()
                .type(entity.getType())
                .url(entity.getUrl())
                .offset(entity.getOffset() + by)
                .length(entity.getLength())
                .build();
    }
}
