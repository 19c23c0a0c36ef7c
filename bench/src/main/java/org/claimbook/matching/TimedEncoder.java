package org.claimbook.matching;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

import org.claimbook.matching.search.SentenceEncoder;

/**
 * An encoder that adds up the CPU time of the sentences that it encodes, where they are encoded: between the searches and
 * comparisons of questions, whose data drive its own out of the processor's cache. For one thread.
 */
final class TimedEncoder implements SentenceEncoder {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final SentenceEncoder encoder;
    private long nanos;

    TimedEncoder(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    /** CPU time of all sentences so far; single words, of which most are known, are not among them. */
    long nanos() {
        return nanos;
    }

    @Override
    public String name() {
        return encoder.name();
    }

    @Override
    public int dimension() {
        return encoder.dimension();
    }

    @Override
    public float[] encode(String text) {
        if (text.indexOf(' ') < 0) {
            return encoder.encode(text);
        }
        long before = THREADS.getCurrentThreadCpuTime();
        float[] vector = encoder.encode(text);
        nanos += THREADS.getCurrentThreadCpuTime() - before;
        return vector;
    }

    @Override
    public void close() {
        encoder.close();
    }
}
