/** What editors do, over REST. */
@NullMarked
package org.claimbook.claim.desk.web;

import org.jspecify.annotations.NullMarked;
