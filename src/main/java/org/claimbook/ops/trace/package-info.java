/** Traces of requests and answers, sent to a collector if the operator has one. */
@NullMarked
package org.claimbook.ops.trace;

import org.jspecify.annotations.NullMarked;
