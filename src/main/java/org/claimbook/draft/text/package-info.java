/** An article as sentences and words with their parts of speech. */
@NullMarked
package org.claimbook.draft.text;

import org.jspecify.annotations.NullMarked;
