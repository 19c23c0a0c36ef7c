/** What holds back changes: golden questions that would not be answered as they should be, and what another editor has to approve. */
@NullMarked
package org.claimbook.claim.gate;

import org.jspecify.annotations.NullMarked;
