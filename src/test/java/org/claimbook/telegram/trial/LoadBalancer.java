package org.claimbook.telegram.trial;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;

/**
 * A reverse proxy that passes each request to the next of those replicas that said last that they are ready. It sends none twice: what
 * a replica does not answer is a 502, what none is ready for a 503.
 */
public final class LoadBalancer implements AutoCloseable {
    /** Milliseconds. */
    private static final int LOOKS_EVERY = 500;

    /** On a busy machine; longer than that says nothing new. */
    private static final int LOOKS_FOR = 4_000;

    private static final int OK = 200;
    /** Of connections to each replica; what is above waits, as in front of any server. */
    private static final int CONNECTIONS = 100;

    private final List<String> replicas;
    private final Map<String, Integer> passed = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(CONNECTIONS));
    private final HttpServer server;
    private volatile List<String> ready;

    /** @param replicas where they listen, ready or not */
    public LoadBalancer(List<String> replicas) {
        this.replicas = replicas;
        ready = List.of();
        look();
        HttpProxy proxy = HttpProxy.reverseProxy(client).origin(OriginRequestProvider.selector(context -> next()));
        // to replicas it speaks HTTP/1.1, whose header Connection has no place in HTTP/2
        server = vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                .requestHandler(proxy)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public String url() {
        return "http://localhost:" + server.actualPort();
    }

    /** How many are ready. */
    public int ready() {
        return ready.size();
    }

    /** How many requests each has got. */
    public List<Integer> passed() {
        return List.copyOf(new TreeMap<>(passed).values());
    }

    private void look() {
        List<Future<Boolean>> looks = replicas.stream().map(this::isReady).toList();
        Future.all(looks).onSuccess(all -> {
            List<String> found = new ArrayList<>(replicas);
            found.removeIf(replica -> !looks.get(replicas.indexOf(replica)).result());
            ready = List.copyOf(found);
            vertx.setTimer(LOOKS_EVERY, timer -> look());
        });
    }

    private Future<Boolean> isReady(String replica) {
        URI uri = URI.create(replica);
        return client.request(HttpMethod.GET, uri.getPort(), uri.getHost(), "/q/health/ready")
                .compose(HttpClientRequest::send)
                .map(response -> response.statusCode() == OK)
                .timeout(LOOKS_FOR, TimeUnit.MILLISECONDS)
                .otherwise(failure -> failure instanceof TimeoutException && ready.contains(replica));
    }

    private Future<SocketAddress> next() {
        List<String> among = ready;
        if (among.isEmpty()) {
            return Future.failedFuture("no replica is ready");
        }
        String replica = among.get(Math.floorMod(turn.getAndIncrement(), among.size()));
        passed.merge(replica, 1, Integer::sum);
        URI uri = URI.create(replica);
        return Future.succeededFuture(SocketAddress.inetSocketAddress(uri.getPort(), uri.getHost()));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
