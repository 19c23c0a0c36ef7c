/** Keeps an index equal to the store, and hands out what questions are answered with at one moment. */
@NullMarked
package org.claimbook.answer.index;

import org.jspecify.annotations.NullMarked;
