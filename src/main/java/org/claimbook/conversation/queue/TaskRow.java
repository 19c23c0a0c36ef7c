package org.claimbook.conversation.queue;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.claimbook.conversation.NumberedRow;

@Entity
@Table(name = "editor_task")
public class TaskRow extends NumberedRow {
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    EditorTask.Kind kind = EditorTask.Kind.UNANSWERED;

    public String text = "";
    public String textKey = "";
    String claim = "";
    public @Nullable String fileId;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    public SubmittedFile.@Nullable Kind fileKind;

    public @Nullable Long fileSize;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    public EditorTask.State state = EditorTask.State.OPEN;

    public @Nullable String answer;
    public @Nullable String draft;
    public @Nullable String reason;
    public @Nullable String assignee;
    public @Nullable String decidedBy;
    public @Nullable Instant decidedAt;
    Instant createdAt = Instant.EPOCH;
}
