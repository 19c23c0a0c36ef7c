/** Golden questions hold back changes after which they would not be answered as they should be. */
@NullMarked
package org.claimbook.claim.gate;

import org.jspecify.annotations.NullMarked;
