/** What is known about English words regardless of any claim: tokens, stems, common words, opposites, numbers. */
@NullMarked
package org.claimbook.matching.language;

import org.jspecify.annotations.NullMarked;
