/** Who changed what, when and why. */
@NullMarked
package org.claimbook.audit;

import org.jspecify.annotations.NullMarked;
