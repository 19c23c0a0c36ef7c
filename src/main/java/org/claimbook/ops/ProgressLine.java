package org.claimbook.ops;

import java.io.PrintWriter;

import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.write.ImportProgress;

/** A progress bar for imports that take long enough to wonder; silent if nobody watches. */
final class ProgressLine implements ImportProgress, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ProgressLine.class);
    private static final int LONG_IMPORT = 500;
    private static final int WIDTH = 79;

    private final boolean watched;
    private final String unit;
    private final PrintWriter err;

    @Nullable
    private ProgressBar bar;

    ProgressLine(boolean watched, String unit, PrintWriter err) {
        this.watched = watched;
        this.unit = unit;
        this.err = err;
    }

    /** @param unit what is counted, "claims" */
    static ProgressLine onTerminal(String unit, PrintWriter err) {
        return new ProgressLine(System.console() != null, unit, err);
    }

    @Override
    public void advancedTo(int done, int total) {
        LOG.debugf("%d of %d %s", done, total, unit);
        if (!watched || total < LONG_IMPORT) {
            return;
        }
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(unit)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
                    .build();
        }
        bar.stepTo(done);
    }

    // the library's own consumer asks JLine for the width of the terminal, which needs native code
    private void draw(String line) {
        err.print("\r" + line);
        err.flush();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
            err.println();
        }
    }
}
