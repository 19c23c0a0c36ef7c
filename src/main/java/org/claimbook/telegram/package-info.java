/** Asking in a Telegram chat: an inbox, a handler that returns replies, an outbox. */
@NullMarked
package org.claimbook.telegram;

import org.jspecify.annotations.NullMarked;
