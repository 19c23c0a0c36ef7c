/** The slots that have to agree for a question and a claim to have the same truth conditions, each a class of its own. */
@NullMarked
package org.claimbook.matching.slot;

import org.jspecify.annotations.NullMarked;
