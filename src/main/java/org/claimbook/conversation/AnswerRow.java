package org.claimbook.conversation;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "conversation_answer")
class AnswerRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String origin = "";
    String asker = "";
    String chat = "";
    String question = "";
    String language = "";

    @Nullable
    String claim;

    String options = "";

    @Column(name = "given_at")
    Instant givenAt = Instant.EPOCH;
}
