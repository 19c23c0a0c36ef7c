package org.claimbook.conversation.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "conversation_progress")
public class ProgressRow {
    @Id
    String name = "";

    @Column(name = "last_change")
    public long lastChange;
}
