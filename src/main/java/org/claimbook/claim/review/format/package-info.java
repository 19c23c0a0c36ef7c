/** Finds ClaimReviews in files and pages of any shape, and reads what they say. */
@NullMarked
package org.claimbook.claim.review.format;

import org.jspecify.annotations.NullMarked;
