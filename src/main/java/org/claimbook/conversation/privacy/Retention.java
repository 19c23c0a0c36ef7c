package org.claimbook.conversation.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import org.claimbook.conversation.ConversationConfig;
import org.claimbook.conversation.GivenAnswers;
import org.claimbook.conversation.queue.EditorTasks;
import org.claimbook.conversation.queue.UnansweredCounts;
import org.claimbook.work.Schedule;

/** Forgets texts and counts of questions that nobody submitted. */
@ApplicationScoped
public class Retention {
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    private final GivenAnswers answers;
    private final EditorTasks tasks;
    private final UnansweredCounts counts;
    private final ConversationConfig config;
    private final Clock clock;

    Retention(
            GivenAnswers answers, EditorTasks tasks, UnansweredCounts counts, ConversationConfig config, Clock clock) {
        this.answers = answers;
        this.tasks = tasks;
        this.counts = counts;
        this.config = config;
        this.clock = clock;
    }

    /** How long such texts are kept. */
    public Duration kept() {
        return config.retention();
    }

    void check(@Observes StartupEvent start) {
        Duration kept = kept();
        if (kept.compareTo(SHORTEST) < 0 || kept.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("claimbook.conversation.retention (CLAIMBOOK_CONVERSATION_RETENTION): "
                    + kept + " is not between " + SHORTEST + " and " + LONGEST);
        }
    }

    void begin(@Observes StartupEvent start, Schedule schedule) {
        schedule.every("forgetting questions", Duration.ofMinutes(1), Duration.ofHours(1), this::purge);
        // not at each question: people wait for its answer
        schedule.every("counting questions", Duration.ofSeconds(10), Duration.ofSeconds(30), counts::write);
    }

    void purge() {
        Instant then = clock.instant().minus(kept());
        answers.purge(then);
        tasks.purge(then);
        counts.purge(then);
    }

    void end(@Observes ShutdownEvent stop) {
        counts.write();
    }
}
