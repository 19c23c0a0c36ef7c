/** Updates come in here, however they reached us, each at most once, and are handled. */
@NullMarked
package org.claimbook.telegram.inbox;

import org.jspecify.annotations.NullMarked;
