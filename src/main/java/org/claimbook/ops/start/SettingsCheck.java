package org.claimbook.ops.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import org.eclipse.microprofile.config.Config;

/**
 * Reads all settings before anything is started: the interfaces that they are mapped to, which a resource lists, as those of other packages
 * are not seen here. What an interface cannot say of them, a static method {@code check} in it does.
 */
final class SettingsCheck {
    private static final String LIST = "/META-INF/claimbook-settings";
    private static final Pattern VALUE =
            Pattern.compile("property (claimbook\\.[a-z.-]+) with the config value \"(.*?)\" threw", Pattern.DOTALL);

    /** Durations that are handed on to Quarkus. */
    private static final Map<String, String> OTHERS = Map.of("CLAIMBOOK_SHUTDOWN_DELAY", "quarkus.shutdown.delay");

    private SettingsCheck() {}

    /** @throws StartRefusedException in one sentence that names the setting */
    static void run(Config config) {
        SmallRyeConfig settings = config.unwrap(SmallRyeConfig.class);
        List<? extends Class<?>> mappings = mappings();
        Set<ConfigClass> classes =
                mappings.stream().map(ConfigClass::configClass).collect(Collectors.toSet());
        try {
            ConfigMappings.registerConfigMappings(settings, classes);
        } catch (ConfigValidationException e) {
            List<Matcher> wrong = IntStream.range(0, e.getProblemCount())
                    .mapToObj(i -> VALUE.matcher(String.valueOf(e.getProblem(i).getMessage())))
                    .filter(Matcher::find)
                    .toList();
            if (!wrong.isEmpty()) {
                throw new StartRefusedException(sentence(
                        wrong.getFirst().group(1).replaceAll("[.-]", "_").toUpperCase(Locale.ROOT),
                        wrong.getFirst().group(2)));
            }
            // the rest is what Quarkus says about the same
            return;
        }
        mappings.forEach(mapping -> check(mapping, settings));
        OTHERS.forEach((variable, property) -> {
            try {
                settings.getOptionalValue(property, Duration.class);
            } catch (IllegalArgumentException e) {
                throw new StartRefusedException(
                        sentence(variable, settings.getConfigValue(property).getValue()), e);
            }
        });
    }

    private static String sentence(String variable, String value) {
        return "%s: '%s' is not of the kind that it takes: see docs/configuration.md".formatted(variable, value);
    }

    private static List<? extends Class<?>> mappings() {
        InputStream list = SettingsCheck.class.getResourceAsStream(LIST);
        if (list == null) {
            // a native executable finds no classes by name; it starts so fast that Quarkus tells of what is wrong soon
            // enough
            return List.of();
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().map(SettingsCheck::named).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, SettingsCheck.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static void check(Class<?> mapping, SmallRyeConfig settings) {
        Arrays.stream(mapping.getDeclaredMethods())
                .filter(method -> method.getName().equals("check") && method.getParameterCount() == 1)
                .forEach(method -> call(method, settings.getConfigMapping(mapping)));
    }

    private static void call(Method method, Object settings) {
        try {
            method.setAccessible(true);
            method.invoke(null, settings);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException wrong) {
                throw new StartRefusedException(String.valueOf(wrong.getMessage()), wrong);
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
