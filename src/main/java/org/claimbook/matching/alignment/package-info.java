/** What of a question a claim explains, word by word, and what it does not. */
@NullMarked
package org.claimbook.matching.alignment;

import org.jspecify.annotations.NullMarked;
