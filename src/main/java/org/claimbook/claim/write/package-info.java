/** The one way to write into the store: every change gets a change number, a revision and an entry in the audit trail. */
@NullMarked
package org.claimbook.claim.write;

import org.jspecify.annotations.NullMarked;
