package org.claimbook.ops.start;

import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

import io.quarkus.logging.LoggingFilter;
import org.jboss.logmanager.ExtLogRecord;

/** Leaves of a start that failed for a wrong setting the sentence that names it: a stack helps nobody there. */
@LoggingFilter(name = "plain-failure")
public final class PlainFailure implements Filter {
    private static final String STARTER = "io.quarkus.runtime.Application";
    private static final Pattern SETTING = Pattern.compile("claimbook\\.[a-z]|(CLAIMBOOK|TELEGRAM|QUARKUS)_[A-Z]");

    @Override
    public boolean isLoggable(LogRecord told) {
        if (told instanceof ExtLogRecord line && line.getLoggerName().startsWith(STARTER) && line.getThrown() != null) {
            Throwable root = line.getThrown();
            while (root.getCause() != null && root.getCause() != root) {
                root = root.getCause();
            }
            String message = String.valueOf(root.getMessage());
            if (root instanceof IllegalArgumentException
                    && SETTING.matcher(message).find()) {
                line.setThrown(null);
                line.setMessage(message, ExtLogRecord.FormatStyle.NO_FORMAT);
            }
        }
        return true;
    }
}
