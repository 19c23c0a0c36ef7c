/** Finds claims that are near a text; the index and the encoder as seen from inside. */
@NullMarked
package org.claimbook.matching.search;

import org.jspecify.annotations.NullMarked;
