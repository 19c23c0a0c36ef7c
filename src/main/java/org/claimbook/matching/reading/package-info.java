/** Reads what a text says: intent, names, roles, negation. */
@NullMarked
package org.claimbook.matching.reading;

import org.jspecify.annotations.NullMarked;
