package org.claimbook.ops.trace;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

import org.claimbook.answer.Answer;
import org.claimbook.answer.Answering;
import org.claimbook.answer.Outcome;
import org.claimbook.http.PublicUrl;

/**
 * A span for each request, and one within it for each answer. Of a request they have its method, the pattern of its path and its
 * status: neither what was asked or written, nor by whom.
 */
final class Spans implements AutoCloseable {
    private static final String OURS = "claimbook.span";
    private static final String FIELD = "traceId";
    /** Quarkus puts it there: {@code /api/v1/claims/{slug}}. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> CHANNEL = AttributeKey.stringKey("claimbook.channel");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("claimbook.outcome");
    private static final AttributeKey<String> CLAIM = AttributeKey.stringKey("claimbook.claim");

    /** What is none of these somebody may have made up. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static final int FAILED = 500;
    private static final Duration LONGEST_CALL = Duration.ofSeconds(5);
    private static final Duration SENT_EVERY = Duration.ofSeconds(1);
    private static final long LAST_SECONDS = 3;

    private static final TextMapGetter<MultiMap> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(MultiMap headers) {
            return headers.names();
        }

        @Override
        public @Nullable String get(@Nullable MultiMap headers, String key) {
            return headers == null ? null : headers.get(key);
        }
    };

    private final SdkTracerProvider provider;
    private final Clock clock;
    private final Tracer tracer;

    private Spans(SdkTracerProvider provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
        this.tracer = provider.get("org.claimbook");
    }

    static Spans sentTo(URI endpoint, double share, Clock clock) {
        OtlpHttpSpanExporter exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint.toString().replaceFirst("/+$", "") + "/v1/traces")
                .setTimeout(LONGEST_CALL)
                .build();
        SdkTracerProvider provider = SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "claimbook")))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(share)))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter)
                        .setScheduleDelay(SENT_EVERY)
                        .build())
                .build();
        return new Spans(provider, clock);
    }

    void arrived(RoutingContext context) {
        HttpServerRequest request = context.request();
        String method =
                METHODS.contains(request.method().name()) ? request.method().name() : "_OTHER";
        Span span = tracer.spanBuilder(method)
                .setParent(parent(request))
                .setSpanKind(SpanKind.SERVER)
                .setAttribute(METHOD, method)
                .startSpan();
        MDC.put(FIELD, span.getSpanContext().getTraceId());
        context(request).putLocal(OURS, span);
        context.addEndHandler(done -> ended(context, span, method));
        context.next();
    }

    /** What began it elsewhere; only a trusted proxy is believed that. */
    private static Context parent(HttpServerRequest request) {
        return PublicUrl.isFromTrusted(request)
                ? W3CTraceContextPropagator.getInstance().extract(Context.root(), request.headers(), HEADERS)
                : Context.root();
    }

    private static io.vertx.core.Context context(HttpServerRequest request) {
        return ((HttpServerRequestInternal) request).context();
    }

    private static void ended(RoutingContext context, Span span, String method) {
        String route = context(context.request()).getLocal(TEMPLATE);
        int status = context.response().getStatusCode();
        if (route != null) {
            span.updateName(method + " " + route).setAttribute(ROUTE, route);
        }
        if (status >= FAILED) {
            span.setStatus(StatusCode.ERROR);
        }
        span.setAttribute(STATUS, (long) status).end();
    }

    /** Within the request, if it came with one. */
    void answered(Answering answering) {
        Answer answer = answering.answer();
        Instant end = clock.instant();
        Span span = tracer.spanBuilder("answer")
                .setParent(within())
                .setStartTimestamp(end.minus(answering.took()))
                .setAttribute(CHANNEL, answering.context().channel().name())
                .setAttribute(OUTCOME, Outcome.of(answer).name())
                .startSpan();
        if (answer instanceof Answer.Answered answered) {
            span.setAttribute(CLAIM, answered.claim().slug());
        }
        span.end(end);
    }

    private static Context within() {
        io.vertx.core.Context current = Vertx.currentContext();
        Span request = current == null ? null : current.getLocal(OURS);
        return request == null ? Context.root() : Context.root().with(request);
    }

    /** Sends what has not been sent. */
    @Override
    public void close() {
        provider.shutdown().join(LAST_SECONDS, TimeUnit.SECONDS);
    }
}
