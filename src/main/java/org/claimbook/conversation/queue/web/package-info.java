/** The editors' queue over REST. */
@NullMarked
package org.claimbook.conversation.queue.web;

import org.jspecify.annotations.NullMarked;
