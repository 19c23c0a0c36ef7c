/** The embedded index of claims: BM25 and vectors in one Lucene directory. */
@NullMarked
package org.claimbook.matching.lucene;

import org.jspecify.annotations.NullMarked;
