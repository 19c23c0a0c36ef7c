/** The rows of claims and of all that they refer to, and the repositories that read them as records. */
@NullMarked
package org.claimbook.claim.store;

import org.jspecify.annotations.NullMarked;
