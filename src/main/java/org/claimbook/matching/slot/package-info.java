/** What has to agree beside the words: polarity, the kind of answer, and what is measured. */
@NullMarked
package org.claimbook.matching.slot;

import org.jspecify.annotations.NullMarked;
