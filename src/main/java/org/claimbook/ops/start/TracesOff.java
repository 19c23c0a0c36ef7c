package org.claimbook.ops.start;

import jakarta.annotation.Priority;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Answers for the property {@code claimbook.traces-off}: whether the operator has named nobody who takes traces. */
@Priority(Priorities.LIBRARY)
public final class TracesOff implements ConfigSourceInterceptor {
    private static final long serialVersionUID = 1L;
    private static final String OFF = "claimbook.traces-off";
    private static final String URL = "claimbook.traces.url";

    /** @throws StartRefusedException if traces are to go to what is no address, or so many of them that it is no share */
    static void check(Config config) {
        String url = config.getOptionalValue(URL, String.class).orElse("http://none");
        if (!url.matches("https?://[^\\s/?#@]+(/[^\\s?#]*)?")) {
            throw new StartRefusedException("CLAIMBOOK_TRACES_URL: '" + url
                    + "' is not http(s)://host:port: set one like http://localhost:4318");
        }
        String share =
                config.getOptionalValue("claimbook.traces.share", String.class).orElse("1");
        if (!share.matches("0(\\.\\d+)?|1(\\.0+)?")) {
            throw new StartRefusedException("CLAIMBOOK_TRACES_SHARE: '" + share + "' is no number from 0 to 1");
        }
    }

    @Override
    public @Nullable ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        if (!name.equals(OFF)) {
            return context.proceed(name);
        }
        // from the start, so that what stands for a variable is exchanged for it
        ConfigValue url = context.restart(URL);
        boolean named = url != null && url.getValue() != null && !url.getValue().isBlank();
        return ConfigValue.builder()
                .withName(OFF)
                .withValue(String.valueOf(!named))
                .build();
    }
}
