/** The use case: a question goes in, an answer made of stored statements comes out. */
@NullMarked
package org.claimbook.answer;

import org.jspecify.annotations.NullMarked;
