package org.claimbook.conversation.queue;

import java.time.LocalDate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.claimbook.answer.Channel;
import org.claimbook.conversation.NumberedRow;

@Entity
@Table(name = "unanswered_count")
class CountRow extends NumberedRow {
    String textKey = "";

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Channel channel = Channel.REST;

    String language = "";
    LocalDate askedOn = LocalDate.EPOCH;
    long times;
}
