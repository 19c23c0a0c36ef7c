/** Pages that lead to claims: topics, search, and what search engines and browsers look for by itself. */
@NullMarked
package org.claimbook.site;

import org.jspecify.annotations.NullMarked;
