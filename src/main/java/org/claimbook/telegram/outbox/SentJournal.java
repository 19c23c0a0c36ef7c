package org.claimbook.telegram.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Remembers in a file which messages have just been sent, until the table says so too: a commit takes milliseconds, and a
 * process that is killed in them would send the message again. What a killed process has written stays with the operating
 * system; only where the machine itself fails may the last lines be gone. Without the file messages are sent all the same.
 */
@Singleton
public class SentJournal {
    private static final Logger LOG = Logger.getLogger(SentJournal.class);
    private static final String NO_MESSAGE = "-";
    private static final int COLUMNS = 4;

    private final Path file;

    @Nullable
    private FileChannel channel;

    private int unwritten;

    @Inject
    SentJournal(@ConfigProperty(name = "claimbook.data-folder") Path data) {
        this.file = data.resolve("telegram-sent.tsv");
    }

    /**
     * A message that was sent.
     *
     * @param row its row in the outbox
     * @param messageId its id in the chat, if it has one
     * @param cause that of the row, as is {@code effect}: in a store that was put in its place the row may be another's
     */
    public record Sent(long row, Optional<Integer> messageId, String cause, String effect) {
        public static Sent of(OutgoingMessage row, @Nullable Integer messageId) {
            return new Sent(row.id, Optional.ofNullable(messageId), row.cause, row.effect);
        }

        boolean is(OutgoingMessage message) {
            return message.cause.equals(cause) && message.effect.equals(effect);
        }

        private String line() {
            return "%d\t%s\t%s\t%s\n"
                    .formatted(row, messageId.map(String::valueOf).orElse(NO_MESSAGE), cause, effect);
        }

        private static Sent of(String[] cells) {
            return new Sent(
                    Long.parseLong(cells[0]),
                    cells[1].equals(NO_MESSAGE) ? Optional.empty() : Optional.of(Integer.valueOf(cells[1])),
                    cells[2],
                    cells[3]);
        }
    }

    /** Notes what was sent, before anything else is done about it. */
    public synchronized void add(Sent sent) {
        unwritten++;
        try {
            open().write(ByteBuffer.wrap(sent.line().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            LOG.warnf("Telegram: %s cannot be written; a kill may double a message: %s", file, e);
        }
    }

    /** The table has it: once it has all of them, none needs to be remembered. */
    synchronized void written() {
        unwritten--;
        if (unwritten == 0) {
            clear();
        }
    }

    /** What a process before this one had sent and may not have written to the table. */
    public synchronized List<Sent> left() {
        List<Sent> left = new ArrayList<>();
        try {
            if (Files.exists(file)) {
                String text = Files.readString(file);
                // a line that was cut off tells too little
                text.substring(0, text.lastIndexOf('\n') + 1)
                        .lines()
                        .map(line -> line.split("\t", -1))
                        .filter(cells -> cells.length == COLUMNS)
                        .map(Sent::of)
                        .forEach(left::add);
            }
        } catch (IOException | NumberFormatException e) {
            LOG.warnf("Telegram: %s cannot be read; a message may be sent twice: %s", file, e);
        }
        return left;
    }

    synchronized void clear() {
        try {
            open().truncate(0);
        } catch (IOException e) {
            LOG.warnf("Telegram: %s cannot be emptied: %s", file, e);
        }
    }

    private FileChannel open() throws IOException {
        if (channel == null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        return channel;
    }

    @PreDestroy
    synchronized void close() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }
}
