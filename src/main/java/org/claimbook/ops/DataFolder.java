package org.claimbook.ops;

import java.nio.file.Path;
import jakarta.annotation.Priority;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import org.jspecify.annotations.Nullable;

/**
 * Answers for the property {@code claimbook.data-folder}: {@code claimbook.data} as an absolute path, because H2 refuses
 * relative ones.
 */
@Priority(Priorities.LIBRARY)
public final class DataFolder implements ConfigSourceInterceptor {
    private static final long serialVersionUID = 1L;
    private static final String ABSOLUTE = "claimbook.data-folder";

    @Override
    public @Nullable ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        if (!name.equals(ABSOLUTE)) {
            return context.proceed(name);
        }
        ConfigValue data = context.proceed("claimbook.data");
        return data == null
                ? null
                : data.withName(ABSOLUTE)
                        .withValue(Path.of(data.getValue())
                                .toAbsolutePath()
                                .normalize()
                                .toString());
    }
}
