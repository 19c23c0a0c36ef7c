package org.claimbook.http;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A request with an idempotency key, and what was replied; while it is worked on the reply is empty. */
@Entity
@Table(name = "repeated_request")
class RepeatedRequestRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String holder;
    String token;
    String request;
    int status;
    String location = "";
    String etag = "";
    byte[] body = new byte[0];

    @Column(name = "replied_at")
    Instant repliedAt;
}
