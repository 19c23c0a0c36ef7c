package org.apache.lucene.internal.vectorization;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/**
 * In a native executable Lucene computes with plain loops: its Vector API code does not compile there. Stands in Lucene's own
 * package because the constructor that it calls is package-private.
 */
@TargetClass(VectorizationProvider.class)
final class VectorizationProviderSubstitution {
    private VectorizationProviderSubstitution() {}

    @Substitute
    static VectorizationProvider lookup(@SuppressWarnings("unused") boolean testMode) {
        return new DefaultVectorizationProvider();
    }
}
