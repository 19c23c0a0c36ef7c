/** Carries a whole store, from either kind of database, in one file that is checked before it is used. */
@NullMarked
package org.claimbook.ops.backup;

import org.jspecify.annotations.NullMarked;
