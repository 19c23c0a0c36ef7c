package org.claimbook.ops.start;

import java.nio.file.Path;
import jakarta.annotation.Priority;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import org.jspecify.annotations.Nullable;

/**
 * Answers for the property {@code claimbook.data-folder}, {@code claimbook.data} as an absolute path, because H2 refuses
 * relative ones, and for {@code claimbook.data-password}, the password of the store in it.
 */
@Priority(Priorities.LIBRARY)
public final class DataFolder implements ConfigSourceInterceptor {
    private static final long serialVersionUID = 1L;
    private static final String ABSOLUTE = "claimbook.data-folder";
    private static final String PASSWORD = "claimbook.data-password";

    @Override
    public @Nullable ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        if (!name.equals(ABSOLUTE) && !name.equals(PASSWORD)) {
            return context.proceed(name);
        }
        ConfigValue data = context.proceed("claimbook.data");
        if (data == null) {
            return null;
        }
        Path folder = Path.of(data.getValue()).toAbsolutePath().normalize();
        String value = name.equals(ABSOLUTE) ? folder.toString() : new StorePassword(folder).read();
        return data.withName(name).withValue(value);
    }
}
