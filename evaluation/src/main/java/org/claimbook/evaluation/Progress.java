package org.claimbook.evaluation;

import java.io.PrintWriter;

import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress bars, if somebody watches. */
final class Progress {
    private static final int WIDTH = 79;
    private static final int REDRAWN_EVERY_MILLIS = 500;

    private final boolean watched;
    private final PrintWriter err;

    Progress(boolean watched, PrintWriter err) {
        this.watched = watched;
        this.err = err;
    }

    /** A piece of work under way. */
    interface Bar extends AutoCloseable {
        void step();

        @Override
        void close();
    }

    Bar begin(String what, int total) {
        return watched && total > 0 ? new Drawn(what, total) : new Hidden();
    }

    private static final class Hidden implements Bar {
        @Override
        public void step() {
            // nobody watches
        }

        @Override
        public void close() {
            // nothing was drawn
        }
    }

    private final class Drawn implements Bar {
        private final ProgressBar bar;

        Drawn(String what, int total) {
            this.bar = new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(total)
                    .setUpdateIntervalMillis(REDRAWN_EVERY_MILLIS)
                    .setStyle(ProgressBarStyle.ASCII)
                    // the library's own consumer asks JLine for the width of the terminal, which needs native code
                    .setConsumer(new DelegatingProgressBarConsumer(
                            line -> {
                                err.print("\r" + line);
                                err.flush();
                            },
                            WIDTH))
                    .build();
        }

        @Override
        public void step() {
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
            err.println();
        }
    }
}
