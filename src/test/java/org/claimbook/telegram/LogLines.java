package org.claimbook.telegram;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything that is logged while it is open, as it would be printed, stack traces included. */
public final class LogLines extends Handler implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> contexts = new CopyOnWriteArrayList<>();
    private final PatternFormatter format = new PatternFormatter("%p %c %s%e");

    public LogLines() {
        setLevel(Level.ALL);
        Logger.getLogger("").addHandler(this);
    }

    @Override
    public void publish(LogRecord line) {
        ExtLogRecord said = ExtLogRecord.wrap(line);
        lines.add(format.format(said));
        contexts.add(said.getMdcCopy());
    }

    public List<String> all() {
        return List.copyOf(lines);
    }

    /** What the lines have in their context by that name, as {@code request}. */
    public List<String> context(String name) {
        return contexts.stream()
                .map(each -> each.get(name))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
