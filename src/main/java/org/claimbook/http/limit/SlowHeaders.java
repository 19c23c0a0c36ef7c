package org.claimbook.http.limit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.Future;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import org.claimbook.http.RequestIds;

/**
 * Hangs up on who takes too long to send the header of a request: a byte now and then keeps a connection from being idle, and
 * no door sees it. Stands where connections are accepted, from the first request on that comes in there.
 */
@Sharable
final class SlowHeaders extends ChannelInboundHandlerAdapter {
    /** Bytes: else the system takes some megabytes for each who does not read, and that is noticed late. */
    private static final int SEND_BUFFER = 128 * 1024;

    private static final AttributeKey<Boolean> WATCHED = AttributeKey.valueOf("claimbook.watched");
    private static final AttributeKey<Watch> WATCH = AttributeKey.valueOf("claimbook.watch");

    private static final long STEP = 1L << Integer.SIZE;
    private static final int ERROR = 400;

    private final long within;

    SlowHeaders(Duration within) {
        this.within = within.toMillis();
    }

    /** The header of a request has come. */
    void arrived(RoutingContext context) {
        Channel channel = ((ConnectionBase) context.request().connection()).channel();
        Channel door = channel.parent();
        Watch watch = channel.attr(WATCH).get();
        if (watch != null) {
            watch.follow(channel.pipeline());
            watch.steps.addAndGet(STEP + 1);
            context.addEndHandler(end -> watch.steps.addAndGet(STEP - 1));
        } else if (door != null && door.attr(WATCHED).setIfAbsent(true) == null) {
            door.pipeline().addFirst(this);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object accepted) {
        if (accepted instanceof Channel channel) {
            Watch watch = new Watch(within);
            channel.attr(WATCH).set(watch);
            channel.config().setOption(ChannelOption.SO_SNDBUF, SEND_BUFFER);
            channel.pipeline().addFirst(watch);
        }
        context.fireChannelRead(accepted);
    }

    /**
     * Notices where requests end: what comes of a body after the answer is no header that takes too long. A request that cannot be read comes
     * to no door: Vert.x answers and hangs up. The answer has to say so, else clients send the next request on a line that is closed.
     */
    private static final class Messages extends ChannelDuplexHandler {
        private final Watch watch;

        Messages(Watch watch) {
            this.watch = watch;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object read) {
            context.fireChannelRead(read);
            if (read instanceof LastHttpContent) {
                watch.ended();
            }
        }

        @Override
        public void write(ChannelHandlerContext context, Object written, ChannelPromise promise) {
            if (written instanceof HttpResponse response
                    && response.status().code() >= ERROR
                    && !response.headers().contains(RequestIds.HEADER)) {
                response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            }
            context.write(written, promise);
        }
    }

    private static final class Watch extends ChannelInboundHandlerAdapter {
        /** The lower half has how many requests of the connection are under way, the upper how often that has changed. */
        private final AtomicLong steps = new AtomicLong();

        private final long within;
        private @Nullable Future<?> end;
        private long waitsSince = -1;

        Watch(long within) {
            this.within = within;
        }

        /** All of a request has come: if it is answered too, nothing is waited for until more comes. */
        private void ended() {
            if ((int) steps.get() == 0) {
                cancel();
                waitsSince = -1;
            }
        }

        private void cancel() {
            if (end != null) {
                end.cancel(false);
            }
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
            follow(context.pipeline());
            context.fireChannelRead(read);
        }

        /** Once Vert.x has seen that the connection speaks HTTP/1, which takes it the first piece of the first request. */
        private void follow(ChannelPipeline pipeline) {
            ChannelHandlerContext encoder = pipeline.context(HttpResponseEncoder.class);
            if (encoder != null && pipeline.get(Messages.class) == null) {
                pipeline.addAfter(encoder.name(), null, new Messages(this));
            }
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
            cancel();
            context.fireChannelInactive();
        }
    }
}
