/** Changes of verdicts as a stream of events. */
@NullMarked
package org.claimbook.verdict.web;

import org.jspecify.annotations.NullMarked;
