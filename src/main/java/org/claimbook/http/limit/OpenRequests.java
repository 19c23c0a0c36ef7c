package org.claimbook.http.limit;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

import org.claimbook.limit.LimitConfig;
import org.claimbook.limit.Refusals;
import org.claimbook.limit.Refusals.Reason;

/**
 * All requests that are under way: how many each address has, which take too long, and who reads nothing of its answer. A
 * request is under way until the last byte of its answer has left.
 */
@ApplicationScoped
class OpenRequests {
    private static final long LOOK_EVERY_MS = 1_000;
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Vertx vertx;
    private final LimitConfig config;
    private final Turns turns;
    private final Refusals refusals;
    private final Set<Open> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

    OpenRequests(Vertx vertx, LimitConfig config, Turns turns, Refusals refusals) {
        this.refusals = refusals;
        this.vertx = vertx;
        this.config = config;
        this.turns = turns;
    }

    void watch(@Observes StartupEvent start) {
        vertx.setPeriodic(
                LOOK_EVERY_MS,
                timer -> open.forEach(each -> each.channel.eventLoop().execute(each::look)));
    }

    private final class Open {
        private final RoutingContext context;
        private final Channel channel;
        private final String address;
        private final long since = System.nanoTime();
        private final boolean changes;
        private long movedAt = since;
        private long left;
        private boolean answered;

        Open(RoutingContext context, String address) {
            this.context = context;
            this.address = address;
            this.channel = ((ConnectionBase) context.request().connection()).channel();
            this.changes = !SAFE.contains(context.request().method()) && !FrontDoor.isAsk(context);
        }

        /** Only where the channel is served. */
        private void look() {
            HttpServerResponse response = context.response();
            ChannelOutboundBuffer out = channel.unsafe().outboundBuffer();
            long pending = out == null ? 0 : out.totalPendingWriteBytes() - out.currentProgress();
            long now = System.nanoTime();
            long gone = response.bytesWritten() - pending;
            if (pending == 0 && (response.ended() || !response.writeQueueFull()) || gone != left) {
                left = gone;
                movedAt = now;
            }
            if (out == null || answered && pending == 0) {
                close();
            } else if (now - movedAt > config.stalledAfter().toNanos()) {
                hangUp();
            } else if (!answered && now - since > config.deadline().toNanos()) {
                if (!response.headWritten()) {
                    late();
                } else if (context.request().method().equals(HttpMethod.HEAD)) {
                    // the caller has its whole answer, and what it sends next on the line would wait for the end of
                    // this one
                    hangUp();
                }
            }
        }

        private void late() {
            boolean here = context.request().isEnded() || !Refusal.hasBody(context.request());
            if (!here || !changes) {
                turns.late(context);
                Refusal refusal = here
                        ? Refusal.busy(Reason.DEADLINE, "This took too long", RETRY)
                        : Refusal.slow(config.deadline());
                refusal.send(context, refusals);
            }
        }

        /** At once: Vert.x closes a connection when all is written, which never comes about where nobody reads. */
        private void hangUp() {
            Channel.Unsafe line = channel.unsafe();
            line.close(line.voidPromise());
            close();
        }

        private void close() {
            if (open.remove(this)) {
                byAddress.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
            }
        }
    }

    /** Whether so many requests of an address are under way that no other may be. */
    boolean isFull(String address) {
        return byAddress.getOrDefault(address, 0) >= config.addressAtOnce();
    }

    /** A request of an address has come in. */
    void add(RoutingContext context, String address) {
        Open request = new Open(context, address);
        byAddress.merge(address, 1, Integer::sum);
        open.add(request);
        context.addEndHandler(end -> request.channel.eventLoop().execute(() -> {
            request.answered = true;
            request.look();
        }));
    }
}
