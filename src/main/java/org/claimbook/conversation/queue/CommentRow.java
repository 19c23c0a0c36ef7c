package org.claimbook.conversation.queue;

import java.time.Instant;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.claimbook.conversation.NumberedRow;

@Entity
@Table(name = "editor_task_comment")
class CommentRow extends NumberedRow {
    long taskId;
    String author = "";
    String text = "";
    Instant writtenAt = Instant.EPOCH;

    QueuedQuestion.Comment toRecord() {
        return new QueuedQuestion.Comment(author, text, writtenAt);
    }
}
