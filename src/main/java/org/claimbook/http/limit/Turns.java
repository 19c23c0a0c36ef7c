package org.claimbook.http.limit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

import org.claimbook.limit.LimitConfig;
import org.claimbook.limit.Refusals;
import org.claimbook.limit.Refusals.Reason;

/** Lets so many questions be worked on at the same time and some wait for their turn, which takes no thread meanwhile. */
@ApplicationScoped
class Turns {
    private static final String TURN = "claimbook.turn";
    /** Work that does not tell its end after so many deadlines has died. */
    private static final int DEADLINES = 10;

    private static final Duration RETRY = Duration.ofSeconds(2);
    /** What waits longer than six times as long as the work takes had better be asked again. */
    private static final int FOR_EACH_TURN = 6;

    private final Vertx vertx;
    private final LimitConfig config;
    private final Refusals refusals;
    private final int most;
    private final WaitingLine<Turn> waiting;
    private int taken;

    Turns(Vertx vertx, LimitConfig config, Refusals refusals) {
        this.refusals = refusals;
        this.vertx = vertx;
        this.config = config;
        most = config.asksAtOnce().orElse(Runtime.getRuntime().availableProcessors());
        waiting = new WaitingLine<>(config.asksWaiting().orElse(most * FOR_EACH_TURN), most, RETRY, System::nanoTime);
    }

    /** One request's turn. What it does about the request it does where the request is served. */
    private final class Turn {
        private final RoutingContext request;
        private final Context loop = vertx.getOrCreateContext();
        private boolean has;
        /** Whether what works on the request says when it is done. */
        private boolean tells;

        private boolean late;
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

        private void sendAway() {
            loop.runOnContext(nothing -> {
                if (!request.response().ended()) {
                    Refusal.busy(Reason.BUSY, "So many questions are asked that this one would wait too long", RETRY)
                            .send(request, refusals);
                }
            });
        }
    }

    /** Goes on with the request when it is its turn, or refuses it. */
    void take(RoutingContext request) {
        Turn turn = new Turn(request);
        request.put(TURN, turn);
        if (begins(turn)) {
            request.next();
        } else {
            waits(turn).forEach(Turn::sendAway);
            vertx.setTimer(config.askWait().toMillis(), timer -> {
                if (leaves(turn)) {
                    turn.sendAway();
                }
            });
        }
    }

    private synchronized boolean begins(Turn turn) {
        turn.has = taken < most;
        taken += turn.has ? 1 : 0;
        return turn.has;
    }

    private synchronized List<Turn> waits(Turn turn) {
        return waiting.add(turn);
    }

    private synchronized boolean leaves(Turn turn) {
        return waiting.remove(turn);
    }

    /** The work on the request begins, and {@link #worked} will tell when it is done. */
    void works(RoutingContext request) {
        if (request.get(TURN) instanceof Turn turn) {
            turn.tells = true;
        }
    }

    /** The work on the request is done, whether or not anybody still wants to hear of it: the next one begins. */
    void worked(RoutingContext request) {
        if (request.get(TURN) instanceof Turn turn) {
            end(turn);
        }
    }

    /** The request is answered before the work on it is done. */
    void late(RoutingContext request) {
        if (request.get(TURN) instanceof Turn turn) {
            turn.late = true;
        }
    }

    /**
     * The request was answered, or its caller is gone. What still works on it keeps the turn until it is done; where that is not
     * told, for as long as a request may take.
     */
    void end(RoutingContext request, boolean answered) {
        if (!(request.get(TURN) instanceof Turn turn)) {
            return;
        }
        if (!turn.has || answered && !turn.late) {
            end(turn);
        } else {
            long most = config.deadline().toMillis() * (turn.tells ? DEADLINES : 1);
            vertx.setTimer(most, timer -> end(turn));
        }
    }

    private void end(Turn turn) {
        over(turn).ifPresent(Turn::begin);
    }

    private synchronized Optional<Turn> over(Turn turn) {
        waiting.remove(turn);
        boolean had = turn.has && !turn.over;
        turn.over = true;
        if (!had) {
            return Optional.empty();
        }
        Optional<Turn> next = waiting.next();
        next.ifPresentOrElse(each -> each.has = true, () -> taken--);
        return next;
    }
}
