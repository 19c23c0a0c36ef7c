package org.claimbook.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which changes somebody wants to see; null for all.
 *
 * @param from not before that
 * @param until before that
 */
public record AuditFilter(
        @Nullable String kind,
        @Nullable String subject,
        @Nullable String actor,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant until) {}
