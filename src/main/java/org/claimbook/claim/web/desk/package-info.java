/** The editors' desk over REST: whatever changes the store. */
@NullMarked
package org.claimbook.claim.web.desk;

import org.jspecify.annotations.NullMarked;
