package org.claimbook.conversation.news;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

@Entity
@Table(name = "conversation_progress")
public class ProgressRow extends PanacheEntityBase {
    @Id
    String name = "";

    public long lastChange;
}
