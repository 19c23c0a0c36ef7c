/** What is looked at before the application starts: settings, the data folder, the database; and who else is at it. */
@NullMarked
package org.claimbook.ops.start;

import org.jspecify.annotations.NullMarked;
