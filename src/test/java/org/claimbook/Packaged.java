package org.claimbook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The application as it is packaged, for tests that start it as a process of its own: the executable that the system property {@code
 * native.image.path} names, else the jar in the build folder {@code claimbook.target}.
 */
public final class Packaged {
    private static final String EXECUTABLE = System.getProperty("native.image.path", "");

    /** What {@code ./claimbook run} tells the JVM, as far as it changes how much a start and a question cost. */
    private static final List<String> AS_THE_LAUNCHER = List.of(
            "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmn12m", "-Xms48m");

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
            command.addAll(AS_THE_LAUNCHER);
            Path learnt = application.toAbsolutePath().resolveSibling("claimbook.aot");
            if (Files.exists(learnt)) {
                command.add("-XX:AOTCache=" + learnt);
                command.add("-Xlog:aot*=off");
            }
            command.add("-jar");
            command.add(application.toAbsolutePath().toString());
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
