/** The pages of the desk, on which editors do without REST what it offers them. */
@NullMarked
package org.claimbook.desk;

import org.jspecify.annotations.NullMarked;
