package org.claimbook.telegram.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.telegram.outbox.SentJournal.Sent;

class SentJournalTest {
    private static final Sent FIRST = new Sent(7, Optional.of(31), "update:7", "reply:0");
    private static final Sent SECOND = new Sent(8, Optional.empty(), "update:8", "edit:0");

    @TempDir
    Path data;

    @Test
    void remembersWhatTheTableHasNotForWhoeverComesNext() {
        SentJournal killed = new SentJournal(data);
        killed.add(FIRST);
        killed.add(SECOND);
        killed.written();

        assertThat(new SentJournal(data).left()).contains(FIRST, SECOND);
    }

    @Test
    void forgetsWhenTheTableHasAll() {
        SentJournal journal = new SentJournal(data);
        journal.add(FIRST);
        journal.add(SECOND);
        journal.written();
        journal.written();

        assertThat(new SentJournal(data).left()).isEmpty();
    }

    @Test
    void ignoresALineThatWasCutOff() throws IOException {
        SentJournal journal = new SentJournal(data);
        journal.add(FIRST);
        Files.writeString(data.resolve("telegram-sent.tsv"), "8\t-\tupd", StandardOpenOption.APPEND);

        assertThat(new SentJournal(data).left()).containsExactly(FIRST);
    }

    @Test
    void isEmptyWithoutAFile() {
        assertThat(new SentJournal(data.resolve("none")).left()).isEmpty();
    }
}
