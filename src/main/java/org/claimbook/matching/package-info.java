/** Finds the stored claim that has the same truth conditions as a question, in plain Java. */
@NullMarked
package org.claimbook.matching;

import org.jspecify.annotations.NullMarked;
