package org.claimbook.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "audit")
class AuditRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_id")
    @SequenceGenerator(name = "audit_id", sequenceName = "audit_id", allocationSize = 100)
    @Nullable
    Long id;

    @Column(name = "happened_at")
    Instant happenedAt = Instant.EPOCH;

    String actor = "";
    String action = "";
    String kind = "";
    String subject = "";

    @Nullable
    Integer revision;

    String reason = "";

    @Column(name = "before_state")
    byte @Nullable [] beforeState;

    @Column(name = "after_state")
    byte @Nullable [] afterState;

    static AuditRow of(AuditEntry entry) {
        AuditRow row = new AuditRow();
        row.happenedAt = entry.at();
        row.actor = entry.actor();
        row.action = entry.action();
        row.kind = entry.kind();
        row.subject = entry.subject();
        row.revision = entry.revision();
        row.reason = entry.reason();
        row.beforeState = packed(entry.before());
        row.afterState = packed(entry.after());
        return row;
    }

    AuditEntry toRecord() {
        return new AuditEntry(
                happenedAt, actor, action, kind, subject, revision, reason, text(beforeState), text(afterState));
    }

    private static byte @Nullable [] packed(@Nullable String text) {
        return text == null ? null : Gzip.pack(text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String text(byte @Nullable [] packed) {
        return packed == null ? null : new String(Gzip.unpack(packed), StandardCharsets.UTF_8);
    }
}
