/** Asking in a Telegram chat: an inbox, handlers that return replies, an outbox. */
@NullMarked
package org.claimbook.telegram;

import org.jspecify.annotations.NullMarked;
