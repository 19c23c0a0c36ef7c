/** Changes of verdicts brought to subscribers over HTTP, signed, so that none is lost. */
@NullMarked
package org.claimbook.webhook;

import org.jspecify.annotations.NullMarked;
