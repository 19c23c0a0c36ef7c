/** ClaimReviews, schema.org's form for the exchange of fact checks: read as they are found on the web, and written. */
@NullMarked
package org.claimbook.claim.review;

import org.jspecify.annotations.NullMarked;
