package org.claimbook;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the SQL statements of one request, or of one thread, whatever else the service does meanwhile. */
@Decorator
@Priority(1)
public class StatementCounter implements StatementInspector {
    /** A request with this header is counted under its value. */
    static final String HEADER = "X-Count-Statements";

    private static final long serialVersionUID = 1L;
    private static final Map<String, AtomicInteger> COUNTS = new ConcurrentHashMap<>();

    private static final ThreadLocal<AtomicInteger> ON_THREAD = new ThreadLocal<>();

    private final transient StatementInspector inspector;

    /** @param inspector of the service, of which there can be but one */
    @Inject
    StatementCounter(@Any @Delegate StatementInspector inspector) {
        this.inspector = inspector;
    }

    /** How many statements requests with that value of the header have had so far. */
    static int of(String value) {
        return COUNTS.getOrDefault(value, new AtomicInteger()).get();
    }

    /** How many statements the calling thread has while it does something. */
    public static int during(Runnable something) {
        ON_THREAD.set(new AtomicInteger());
        try {
            something.run();
            return ON_THREAD.get().get();
        } finally {
            ON_THREAD.remove();
        }
    }

    @Override
    public String inspect(String sql) {
        Optional.ofNullable(ON_THREAD.get()).ifPresent(AtomicInteger::incrementAndGet);
        requested().ifPresent(value -> COUNTS.computeIfAbsent(value, none -> new AtomicInteger())
                .incrementAndGet());
        return inspector.inspect(sql);
    }

    private static Optional<String> requested() {
        return Optional.ofNullable(Arc.container())
                .filter(container -> container.requestContext().isActive())
                .flatMap(container -> Optional.ofNullable(
                        container.instance(CurrentVertxRequest.class).get().getCurrent()))
                .map(request -> request.request().getHeader(HEADER));
    }
}
