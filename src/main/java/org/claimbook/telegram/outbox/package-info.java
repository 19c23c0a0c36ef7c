/** Messages that are owed to chats, sent in order and within the limits. */
@NullMarked
package org.claimbook.telegram.outbox;

import org.jspecify.annotations.NullMarked;
