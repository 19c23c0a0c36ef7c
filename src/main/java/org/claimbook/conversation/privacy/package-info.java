/** What is stored about a user is told and deleted on their word, and forgotten in time. */
@NullMarked
package org.claimbook.conversation.privacy;

import org.jspecify.annotations.NullMarked;
