package org.claimbook.http.limit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.Future;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Hangs up on who takes too long to send the header of a request: a byte now and then keeps a connection from being idle, and
 * no door sees it. Stands where connections are accepted, from the first request on that comes in there.
 */
@Sharable
final class SlowHeaders extends ChannelInboundHandlerAdapter {
    /** Bytes: else the system takes some megabytes for each who does not read, and that is noticed late. */
    private static final int SEND_BUFFER = 128 * 1024;

    /** The lower half has how many requests of the connection are under way, the upper how often that has changed. */
    private static final AttributeKey<AtomicLong> STEPS = AttributeKey.valueOf("claimbook.requests");

    private static final long STEP = 1L << Integer.SIZE;

    private final long within;

    SlowHeaders(Duration within) {
        this.within = within.toMillis();
    }

    /** The header of a request has come. */
    void arrived(RoutingContext context) {
        Channel channel = ((ConnectionBase) context.request().connection()).channel();
        Channel door = channel.parent();
        AtomicLong steps = channel.attr(STEPS).get();
        if (steps != null) {
            steps.addAndGet(STEP + 1);
            context.addEndHandler(end -> steps.addAndGet(STEP - 1));
        } else if (door != null && door.attr(STEPS).setIfAbsent(new AtomicLong()) == null) {
            door.pipeline().addFirst(this);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object accepted) {
        if (accepted instanceof Channel channel) {
            AtomicLong steps = new AtomicLong();
            channel.attr(STEPS).set(steps);
            channel.config().setOption(ChannelOption.SO_SNDBUF, SEND_BUFFER);
            channel.pipeline().addFirst(new Watch(steps, within));
        }
        context.fireChannelRead(accepted);
    }

    private static final class Watch extends ChannelInboundHandlerAdapter {
        private final AtomicLong steps;
        private final long within;
        private @Nullable Future<?> end;
        private long waitsSince = -1;

        Watch(AtomicLong steps, long within) {
            this.steps = steps;
            this.within = within;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            await(context);
            context.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object read) {
            long now = steps.get();
            if ((int) now == 0 && waitsSince != now) {
                await(context);
            }
            context.fireChannelRead(read);
        }

        private void await(ChannelHandlerContext context) {
            long now = steps.get();
            waitsSince = now;
            end = context.executor()
                    .schedule(
                            () -> {
                                if (steps.get() == now) {
                                    context.close();
                                }
                            },
                            within,
                            TimeUnit.MILLISECONDS);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            if (end != null) {
                end.cancel(false);
            }
            context.fireChannelInactive();
        }
    }
}
