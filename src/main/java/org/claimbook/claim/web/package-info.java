/** Claims over REST, and as pages to read. */
@NullMarked
package org.claimbook.claim.web;

import org.jspecify.annotations.NullMarked;
