package org.claimbook.telegram.trial;

/** Which message a reply is for. */
record Asked(long chat, int messageId) {}
