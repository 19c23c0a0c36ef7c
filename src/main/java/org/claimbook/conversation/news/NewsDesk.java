package org.claimbook.conversation.news;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.claimbook.conversation.ConversationConfig;
import org.claimbook.work.Schedule;

/** Looks every few seconds whether there is news for anybody. */
@ApplicationScoped
class NewsDesk {
    private static final Logger LOG = Logger.getLogger(NewsDesk.class);

    private final News news;
    private final List<NewsChannel> heralds;
    private volatile boolean closed;

    NewsDesk(News news, @All List<NewsChannel> heralds) {
        this.news = news;
        this.heralds = heralds;
    }

    void begin(
            @Observes StartupEvent event,
            @ConfigProperty(name = "claimbook.serve", defaultValue = "true") boolean serve) {
        if (!serve) {
            return;
        }
        try {
            news.begin();
        } catch (PersistenceException e) {
            // no reason not to start: the first look begins with the same
            LOG.warnf(
                    "It was not noted from when on changes are news: %s",
                    e.getClass().getName());
        }
    }

    void beginLooking(@Observes StartupEvent event, Schedule schedule, ConversationConfig config) {
        schedule.every("telling news", Duration.ZERO, config.newsEvery(), this::look);
    }

    private void look() {
        if (heralds.stream().noneMatch(NewsChannel::isUp)) {
            return;
        }
        while (!closed && news.tellFollowers()) {
            // the next batch
        }
        if (!closed) {
            news.tellLinked();
        }
        long change = closed ? 0 : news.changeToAskAgainFor();
        if (change > 0) {
            Optional<Long> last = Optional.of(0L);
            while (last.isPresent() && !closed) {
                last = news.askAgain(last.get());
            }
            if (!closed) {
                news.askedAgain(change);
            }
        }
    }

    void end(@Observes ShutdownEvent event) {
        closed = true;
    }
}
