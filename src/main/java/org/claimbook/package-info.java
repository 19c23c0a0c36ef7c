/** Where Claimbook starts. */
@NullMarked
package org.claimbook;

import org.jspecify.annotations.NullMarked;
