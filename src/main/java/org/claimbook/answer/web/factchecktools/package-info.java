/** Google's Fact Check Tools API, so that its clients can ask a Claimbook unchanged. */
@NullMarked
package org.claimbook.answer.web.factchecktools;

import org.jspecify.annotations.NullMarked;
