/** What the bot says in the situations of a private chat, one handler each. */
@NullMarked
package org.claimbook.telegram.chat;

import org.jspecify.annotations.NullMarked;
