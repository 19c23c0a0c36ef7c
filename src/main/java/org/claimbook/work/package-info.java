/** Durable queues: work is claimed, tried again, and given up. */
@NullMarked
package org.claimbook.work;

import org.jspecify.annotations.NullMarked;
