/** Asks the golden questions of all claims with an index that has what is about to be stored. */
@NullMarked
package org.claimbook.answer.golden;

import org.jspecify.annotations.NullMarked;
