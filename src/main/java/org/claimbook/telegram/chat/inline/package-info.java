/** Short answers in chats which the bot is not in. */
@NullMarked
package org.claimbook.telegram.chat.inline;

import org.jspecify.annotations.NullMarked;
