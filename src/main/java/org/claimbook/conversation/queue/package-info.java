/** The editors' queue: questions without an answer, and answers that missed. */
@NullMarked
package org.claimbook.conversation.queue;

import org.jspecify.annotations.NullMarked;
