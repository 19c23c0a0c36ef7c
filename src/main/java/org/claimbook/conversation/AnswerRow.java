package org.claimbook.conversation;

import java.time.Instant;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "conversation_answer")
class AnswerRow extends NumberedRow {
    String origin = "";
    String asker = "";
    String chat = "";
    String question = "";
    String language = "";
    public @Nullable String claim;
    String options = "";
    Instant givenAt = Instant.EPOCH;
}
