package org.claimbook.conversation.news;

import java.time.Instant;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.claimbook.conversation.NumberedRow;

@Entity
@Table(name = "conversation_follow")
class FollowRow extends NumberedRow {
    String claim = "";
    String asker = "";
    long chatId;
    String language = "";
    int revision;
    Instant since = Instant.EPOCH;
}
