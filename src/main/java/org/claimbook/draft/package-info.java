/** Finds in news articles who said what, and proposes it to editors as drafts. */
@NullMarked
package org.claimbook.draft;

import org.jspecify.annotations.NullMarked;
