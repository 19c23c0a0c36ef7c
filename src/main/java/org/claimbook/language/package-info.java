/** Tells in which language a text is. */
@NullMarked
package org.claimbook.language;

import org.jspecify.annotations.NullMarked;
