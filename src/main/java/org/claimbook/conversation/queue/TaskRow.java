package org.claimbook.conversation.queue;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "editor_task")
public class TaskRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    EditorTask.Kind kind = EditorTask.Kind.UNANSWERED;

    public String text = "";

    @Column(name = "text_key")
    public String textKey = "";

    String claim = "";

    /** Telegram's, of what was submitted as a file. */
    @Column(name = "file_id")
    @Nullable
    String fileId;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_kind", length = 12)
    public SubmittedFile.@Nullable Kind fileKind;

    @Column(name = "file_size")
    @Nullable
    Long fileSize;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    public EditorTask.State state = EditorTask.State.OPEN;

    public @Nullable String answer;

    /** Slug of the claim that an editor has begun for it. */
    @Nullable
    String draft;

    /** Why an editor dealt with it like that. */
    @Nullable
    String reason;

    /** Who deals with it, by the name in the audit trail. */
    @Nullable
    String assignee;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;
}
