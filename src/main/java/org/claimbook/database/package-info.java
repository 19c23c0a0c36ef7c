/** What can go wrong with the database while the service runs, and what is said and done then. */
@NullMarked
package org.claimbook.database;

import org.jspecify.annotations.NullMarked;
