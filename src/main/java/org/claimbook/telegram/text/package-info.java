/** Texts of a chat: templates with marks, made into messages with entities within Telegram's limits. */
@NullMarked
package org.claimbook.telegram.text;

import org.jspecify.annotations.NullMarked;
