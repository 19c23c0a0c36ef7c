/** What is claimed, who said what about it, where that was reported and how it is assessed; the database and its entities stay in here. */
@NullMarked
package org.claimbook.claim;

import org.jspecify.annotations.NullMarked;
