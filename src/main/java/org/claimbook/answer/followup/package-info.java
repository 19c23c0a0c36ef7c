/** Reads questions that only make sense after another one, and answers them from the claim that is being talked about. */
@NullMarked
package org.claimbook.answer.followup;

import org.jspecify.annotations.NullMarked;
