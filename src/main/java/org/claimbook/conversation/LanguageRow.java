package org.claimbook.conversation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "conversation_language")
class LanguageRow {
    @Id
    String asker = "";

    String language = "";
}
