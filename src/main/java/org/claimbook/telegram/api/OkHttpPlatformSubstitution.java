package org.claimbook.telegram.api;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import okhttp3.internal.platform.Jdk9Platform;
import okhttp3.internal.platform.Platform;

/** In a native executable OkHttp takes the JDK's own TLS: the other providers that it tries are optional and not there to link. */
@TargetClass(className = "okhttp3.internal.platform.Platform$Companion")
final class OkHttpPlatformSubstitution {
    private OkHttpPlatformSubstitution() {}

    @Substitute
    private Platform findPlatform() {
        return new Jdk9Platform();
    }
}
