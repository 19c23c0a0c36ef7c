/** Measures the matching on sets of questions whose right answers are known, and fits its calibration. */
@NullMarked
package org.claimbook.evaluation;

import org.jspecify.annotations.NullMarked;
