/** What is remembered of conversations: answers given, feedback, followed claims, submitted questions, chosen languages. */
@NullMarked
package org.claimbook.conversation;

import org.jspecify.annotations.NullMarked;
