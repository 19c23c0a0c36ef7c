package org.claimbook.work;

/** Describes failures without their messages, which may quote what a user wrote. */
public final class Failures {
    private static final String HOME = "org.claimbook.";

    private Failures() {}

    /** The exception's class and the innermost line of our own that it passed. */
    public static String where(Throwable failure) {
        for (StackTraceElement line : failure.getStackTrace()) {
            if (line.getClassName().startsWith(HOME)) {
                return failure.getClass().getName() + " at " + line;
            }
        }
        return failure.getClass().getName();
    }
}
