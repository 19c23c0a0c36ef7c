package org.claimbook.claim.store;

/** How many records of each kind the store has. */
public record StoreSize(long topics, long claims, long statements, long assessments, long speakers, long sources) {}
