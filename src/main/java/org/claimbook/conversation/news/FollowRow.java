package org.claimbook.conversation.news;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "conversation_follow")
class FollowRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String claim = "";
    String asker = "";

    @Column(name = "chat_id")
    long chatId;

    String language = "";
    int revision;
    Instant since = Instant.EPOCH;
}
