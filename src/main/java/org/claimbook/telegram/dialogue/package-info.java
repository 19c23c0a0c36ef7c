/** What the situations of a chat get to see, and what they can reply, without knowing how it is received and sent. */
@NullMarked
package org.claimbook.telegram.dialogue;

import org.jspecify.annotations.NullMarked;
