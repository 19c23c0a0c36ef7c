/** What a question in another language than English has in common with the wordings that claims have in that language. */
@NullMarked
package org.claimbook.matching.multilingual;

import org.jspecify.annotations.NullMarked;
