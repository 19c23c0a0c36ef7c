/** Values as publishers write them: days, addresses, encodings, and JSON that is not quite right. */
@NullMarked
package org.claimbook.claim.review.value;

import org.jspecify.annotations.NullMarked;
