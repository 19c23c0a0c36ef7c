package org.claimbook.verdict.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Many who listen to events at the same time: some read what comes, others keep the line open and read nothing. */
final class Listeners implements AutoCloseable {
    /** Bytes that the system takes for who reads nothing. */
    private static final int LITTLE = 8 * 1024;

    private final URI events;
    private final List<Reader> readers = new ArrayList<>();
    private final List<Socket> silent = new ArrayList<>();

    /** @param events where they are streamed */
    Listeners(URI events) {
        this.events = events;
    }

    /** One who reads; the numbers of the events have to come one after the other. */
    private static final class Reader {
        private final Socket socket;
        private final long from;
        private volatile long number;
        private volatile long heardAt;

        Reader(Socket socket, long from) {
            this.socket = socket;
            this.from = from;
            this.number = from;
            Thread.ofVirtual().start(this::read);
        }

        private void read() {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("id:")
                            && Long.parseLong(line.substring(3).strip()) == number + 1) {
                        number++;
                        heardAt = System.nanoTime();
                    }
                }
            } catch (IOException e) {
                // the line is cut: what was heard until then counts
                assertThat(number).isGreaterThanOrEqualTo(from);
            }
        }
    }

    /** Adds some who read, and know all up to that change. */
    void addReaders(int many, long known) throws IOException {
        for (int i = 0; i < many; i++) {
            Socket socket = new Socket();
            connect(socket, known);
            readers.add(new Reader(socket, known));
        }
    }

    /** Adds some who read nothing. */
    void addSilent(int many, long known) throws IOException {
        for (int i = 0; i < many; i++) {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(LITTLE);
            connect(socket, known);
            silent.add(socket);
        }
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
            reader.socket.close();
        }
        for (Socket socket : silent) {
            socket.close();
        }
    }
}
