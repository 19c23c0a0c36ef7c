/** What editors do with claims, statements, assessments, and with the names that claims refer to. */
@NullMarked
package org.claimbook.claim.desk;

import org.jspecify.annotations.NullMarked;
