package org.claimbook.conversation.queue;

import java.time.Instant;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.claimbook.conversation.NumberedRow;

@Entity
@Table(name = "conversation_rating")
class RatingRow extends NumberedRow {
    long answerId;
    String asker = "";
    String claim = "";
    boolean helpful;
    public @Nullable String meant;
    Instant ratedAt = Instant.EPOCH;
}
