package org.claimbook.evaluation;

import java.util.List;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/** Keeps AWT out of native executables, which measure but do not draw. */
@TargetClass(Charts.class)
final class ChartsSubstitution {
    private ChartsSubstitution() {}

    @Substitute
    static String reliability(Reliability reliability) {
        throw new InvalidSetException("--report: a native executable draws no charts; run ./claimbook eval on a JVM");
    }

    @Substitute
    static String precisionAndCoverage(List<DecisionFigures.Point> curve) {
        throw new InvalidSetException("--report: a native executable draws no charts; run ./claimbook eval on a JVM");
    }
}
