package org.claimbook.ops;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.claimbook.answer.Answering;
import org.claimbook.answer.Outcome;

/** Counts questions by channel and outcome, and how long answers take. */
@ApplicationScoped
class QuestionMetrics {
    private final MeterRegistry registry;
    private final Timer latency;

    QuestionMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.latency = Timer.builder("claimbook.answer")
                .description("How long an answer takes, without reading the request and writing the response")
                .serviceLevelObjectives(
                        Duration.ofMillis(5),
                        Duration.ofMillis(10),
                        Duration.ofMillis(25),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5))
                .register(registry);
    }

    void count(@Observes Answering answering) {
        Counter.builder("claimbook.questions")
                .description("Questions by the channel they came in and by what became of them")
                .tag("channel", answering.context().channel().name())
                .tag("outcome", Outcome.of(answering.answer()).name())
                .register(registry)
                .increment();
        latency.record(answering.took());
    }
}
