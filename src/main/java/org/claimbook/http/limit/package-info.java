/** Stands before all doors, so that nobody takes what others need: limits, turns, deadlines. */
@NullMarked
package org.claimbook.http.limit;

import org.jspecify.annotations.NullMarked;
