/** What is claimed, who said what about it, where that was reported and how it is assessed: records without a store. */
@NullMarked
package org.claimbook.claim;

import org.jspecify.annotations.NullMarked;
