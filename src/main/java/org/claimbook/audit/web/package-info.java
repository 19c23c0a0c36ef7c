/** The audit trail over REST. */
@NullMarked
package org.claimbook.audit.web;

import org.jspecify.annotations.NullMarked;
