/** Published reviews in the form of Google's Fact Check Tools API, so that its clients work unchanged. */
@NullMarked
package org.claimbook.claim.review.factchecktools;

import org.jspecify.annotations.NullMarked;
