package org.claimbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The application as it is packaged, for tests that start it as a process of its own: the executable that the system property {@code
 * native.image.path} names, else the jar in the build folder {@code claimbook.target}.
 */
public final class Packaged {
    private static final String EXECUTABLE = System.getProperty("native.image.path", "");

    private Packaged() {}

    public static Path application() {
        return EXECUTABLE.isEmpty()
                ? Path.of(System.getProperty("claimbook.target", "target"), "quarkus-app", "quarkus-run.jar")
                : Path.of(EXECUTABLE);
    }

    /**
     * The start of a command line.
     *
     * @param application a jar, which gets the JVM of this process, or an executable
     * @param memory the largest heap, {@code 512m}; whatever there is by default, if empty
     */
    public static List<String> command(Path application, String memory) {
        List<String> command = new ArrayList<>();
        if (application.toString().endsWith(".jar")) {
            command.add(ProcessHandle.current().info().command().orElse("java"));
            command.add("--enable-native-access=ALL-UNNAMED");
            command.add("-jar");
            command.add(application.toString());
        } else {
            command.add(application.toString());
        }
        if (!memory.isEmpty()) {
            // both read it there
            command.add(1, "-Xmx" + memory);
        }
        return command;
    }
}
