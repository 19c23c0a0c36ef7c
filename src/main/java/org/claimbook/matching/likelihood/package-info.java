/** Reckons from figures how likely a claim is meant, and ranks what a search has found. */
@NullMarked
package org.claimbook.matching.likelihood;

import org.jspecify.annotations.NullMarked;
