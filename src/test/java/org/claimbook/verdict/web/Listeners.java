package org.claimbook.verdict.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Many who listen to events at the same time: some read what comes, others keep the line open and read nothing. */
final class Listeners implements AutoCloseable {
    /** Bytes that the system takes for who reads nothing. */
    private static final int LITTLE = 8 * 1024;

    private static final Duration BEFORE_COMING_BACK = Duration.ofMillis(200);

    private final URI events;
    private final List<Reader> readers = new ArrayList<>();
    private final List<Socket> silent = new ArrayList<>();

    /** @param events where they are streamed */
    Listeners(URI events) {
        this.events = events;
    }

    /**
     * One who reads, and comes back with the last number like a browser where the line was cut: on a busy machine its thread may
     * stand still for longer than a line may. The numbers of the events have to come one after the other.
     */
    private final class Reader {
        private volatile Socket socket = new Socket();
        private volatile long number;
        private volatile long heardAt;
        private volatile boolean closed;

        Reader(long from) throws IOException {
            number = from;
            connect(socket, from);
            Thread.ofVirtual().start(this::read);
        }

        private void read() {
            while (!closed) {
                try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        if (line.startsWith("id:")
                                && Long.parseLong(line.substring(3).strip()) == number + 1) {
                            number++;
                            heardAt = System.nanoTime();
                        }
                    }
                    comeBack();
                } catch (IOException e) {
                    comeBack();
                }
            }
        }

        private void comeBack() {
            try {
                Thread.sleep(BEFORE_COMING_BACK);
                if (!closed) {
                    socket = new Socket();
                    connect(socket, number);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                closed = true;
            }
        }

        private void close() throws IOException {
            closed = true;
            socket.close();
        }
    }

    /** Adds some who read, and know all up to that change. */
    void addReaders(int many, long known) throws IOException {
        for (int i = 0; i < many; i++) {
            readers.add(new Reader(known));
        }
    }

    /** Adds some who read nothing. */
    void addSilent(int many, long known) throws IOException {
        for (int i = 0; i < many; i++) {
            silent.add(await().atMost(Duration.ofSeconds(30))
                    .until(() -> placed(known), Optional::isPresent)
                    .orElseThrow());
        }
    }

    /** A listener that reads nothing but that it has a place; none where those who listened before have not left theirs yet. */
    private Optional<Socket> placed(long known) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(LITTLE);
        connect(socket, known);
        String status =
                new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
        if (status.endsWith("200")) {
            return Optional.of(socket);
        }
        socket.close();
        return Optional.empty();
    }

    private void connect(Socket socket, long known) throws IOException {
        socket.connect(new InetSocketAddress(events.getHost(), events.getPort()));
        String request = "GET %s?after=%d HTTP/1.1\r\nHost: %s\r\nAccept: text/event-stream\r\n\r\n"
                .formatted(events.getPath(), known, events.getAuthority());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    /** How many have heard of that change and of all before it. */
    long heard(long number) {
        return readers.stream().filter(reader -> reader.number >= number).count();
    }

    /** How long after a moment, as {@link System#nanoTime} tells it, the last of the readers heard its last event. */
    Duration slowestSince(long nanos) {
        return Duration.ofNanos(readers.stream()
                .mapToLong(reader -> reader.heardAt - nanos)
                .max()
                .orElse(0));
    }

    /**
     * Has those read who read nothing until now, and were hung up on: what was on its way is there, then the line ends.
     *
     * @return how many events each of them got
     */
    List<Long> silentGot() throws IOException {
        List<Long> got = new ArrayList<>();
        for (Socket socket : silent) {
            socket.setSoTimeout(10_000);
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            long events = 0;
            try {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    events += line.startsWith("id:") ? 1 : 0;
                }
            } catch (java.net.SocketException e) {
                assertThat(e).hasMessageContaining("reset");
            }
            got.add(events);
        }
        return got;
    }

    @Override
    public void close() throws IOException {
        for (Reader reader : readers) {
            reader.close();
        }
        for (Socket socket : silent) {
            socket.close();
        }
    }
}
