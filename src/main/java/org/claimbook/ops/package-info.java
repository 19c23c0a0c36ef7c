/** What operators see and set: health, metrics, clock, limits. */
@NullMarked
package org.claimbook.ops;

import org.jspecify.annotations.NullMarked;
