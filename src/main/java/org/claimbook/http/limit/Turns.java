package org.claimbook.http.limit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

import org.claimbook.limit.LimitConfig;

/** Lets so many questions be worked on at the same time and some wait for their turn, which takes no thread meanwhile. */
@ApplicationScoped
class Turns {
    private static final String TURN = "claimbook.turn";
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final LimitConfig config;
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private int taken;

    Turns(Vertx vertx, LimitConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    /** One request's turn. What it does about the request it does where the request is served. */
    private final class Turn {
        private final RoutingContext request;
        private final Context loop = vertx.getOrCreateContext();
        private boolean has;
        private boolean over;

        Turn(RoutingContext request) {
            this.request = request;
        }

        private void begin() {
            loop.runOnContext(nothing -> {
                if (!request.response().ended() && !request.response().closed()) {
                    request.next();
                }
            });
        }

        private void refuse() {
            if (!request.response().ended()) {
                Refusal.busy("So many questions are asked that this one would wait too long", RETRY)
                        .send(request);
            }
        }
    }

    /** Goes on with the request when it is its turn, or refuses it. */
    void take(RoutingContext request) {
        Turn turn = new Turn(request);
        if (begins(turn)) {
            request.put(TURN, turn);
            request.next();
        } else if (waits(turn)) {
            request.put(TURN, turn);
            vertx.setTimer(config.askWait().toMillis(), timer -> {
                if (leaves(turn)) {
                    turn.loop.runOnContext(nothing -> turn.refuse());
                }
            });
        } else {
            turn.refuse();
        }
    }

    private synchronized boolean begins(Turn turn) {
        turn.has = taken < config.asksAtOnce();
        taken += turn.has ? 1 : 0;
        return turn.has;
    }

    private synchronized boolean waits(Turn turn) {
        return waiting.size() < config.asksWaiting() && waiting.add(turn);
    }

    private synchronized boolean leaves(Turn turn) {
        return waiting.remove(turn);
    }

    /** The request is over: the next one begins. */
    void end(RoutingContext request) {
        if (request.get(TURN) instanceof Turn turn) {
            end(turn);
        }
    }

    private void end(Turn turn) {
        Turn next = null;
        synchronized (this) {
            waiting.remove(turn);
            if (turn.has && !turn.over) {
                next = waiting.poll();
                if (next == null) {
                    taken--;
                } else {
                    next.has = true;
                }
            }
            turn.over = true;
        }
        if (next != null) {
            next.begin();
        }
    }

    /** The request was answered before it was worked out: what still works on it has the turn for a while. */
    void endLate(RoutingContext request) {
        if (request.remove(TURN) instanceof Turn turn) {
            vertx.setTimer(config.deadline().toMillis(), timer -> end(turn));
        }
    }
}
