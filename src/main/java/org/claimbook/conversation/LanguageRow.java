package org.claimbook.conversation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

@Entity
@Table(name = "conversation_language")
class LanguageRow extends PanacheEntityBase {
    @Id
    String asker = "";

    String language = "";
}
