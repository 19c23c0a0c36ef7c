/** Every state that a claim had, and the numbers that changes get. */
@NullMarked
package org.claimbook.claim.history;

import org.jspecify.annotations.NullMarked;
