package org.claimbook.conversation.queue;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "editor_task_comment")
class CommentRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "task_id")
    long taskId;

    String author = "";
    String text = "";

    @Column(name = "written_at")
    Instant writtenAt = Instant.EPOCH;

    QueuedQuestion.Comment toRecord() {
        return new QueuedQuestion.Comment(author, text, writtenAt);
    }
}
