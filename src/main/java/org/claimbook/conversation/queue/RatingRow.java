package org.claimbook.conversation.queue;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "conversation_rating")
class RatingRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "answer_id")
    long answerId;

    String asker = "";
    String claim = "";
    boolean helpful;

    @Nullable
    String meant;

    @Column(name = "rated_at")
    Instant ratedAt = Instant.EPOCH;
}
