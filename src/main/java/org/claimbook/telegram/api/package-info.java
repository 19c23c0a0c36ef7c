/** The Bot API server and the bot, as far as they are used here. */
@NullMarked
package org.claimbook.telegram.api;

import org.jspecify.annotations.NullMarked;
