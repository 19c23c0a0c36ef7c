package org.claimbook.conversation.queue;

import java.time.LocalDate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.claimbook.answer.Channel;

@Entity
@Table(name = "unanswered_count")
class CountRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "text_key")
    String textKey = "";

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Channel channel = Channel.REST;

    String language = "";

    @Column(name = "asked_on")
    LocalDate askedOn = LocalDate.EPOCH;

    long times;
}
