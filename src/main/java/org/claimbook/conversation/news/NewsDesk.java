package org.claimbook.conversation.news;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

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

    void begin(@Observes StartupEvent event) {
        try {
            news.begin();
        } catch (PersistenceException e) {
            // no reason not to start: the first look begins with the same
            LOG.warnf(
                    "It was not noted from when on changes are news: %s",
                    e.getClass().getName());
        }
    }

    @Scheduled(
            every = "${claimbook.conversation.news-every:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (heralds.stream().noneMatch(NewsChannel::isUp)) {
            return;
        }
        try {
            lookThrough();
        } catch (RuntimeException e) {
            if (!closed) {
                // without the message: a question may be quoted in it
                LOG.errorf(
                        "News were not told; this is tried again: %s",
                        e.getClass().getName());
            }
        }
    }

    private void lookThrough() {
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
