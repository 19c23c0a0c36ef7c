/** The one form in which a claim is written with all that belongs to it, previewed, tried out and published. */
@NullMarked
package org.claimbook.desk.sheet;

import org.jspecify.annotations.NullMarked;
