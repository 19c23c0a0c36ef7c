package org.claimbook.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "conversation_progress")
class ProgressRow {
    @Id
    String name = "";

    @Column(name = "last_change")
    long lastChange;
}
