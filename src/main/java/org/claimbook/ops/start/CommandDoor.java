package org.claimbook.ops.start;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.ShutdownEvent;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where commands reach the service that has the embedded database open: a socket in the data folder, which only the owner
 * of the store can enter. The command goes in, what it prints comes out in frames, and its exit code at last.
 */
@ApplicationScoped
public class CommandDoor {
    private static final Logger LOG = Logger.getLogger(CommandDoor.class);
    private static final int MOST_ARGUMENTS = 10_000;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int OUT = 1;
    private static final int ERR = 2;
    private static final int EXIT = 3;

    @Nullable
    private volatile ServerSocketChannel server;

    /** Runs a command within the service. */
    @FunctionalInterface
    public interface Executor {
        /**
         * @param folder of the caller, where its relative paths begin
         * @return the exit code
         */
        int execute(Path folder, List<String> arguments, PrintWriter out, PrintWriter err);
    }

    /**
     * Has the service at the same store run a command.
     *
     * @return the exit code, 1 if the service goes away meanwhile; empty if no service can be reached, e.g. because the
     *     store is in use by another command
     */
    public static OptionalInt ask(Config config, String... arguments) {
        Path socket = socket(Settings.of(config));
        SocketChannel opened;
        try {
            opened = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        } catch (IOException | IllegalArgumentException e) {
            return OptionalInt.empty();
        }
        try (SocketChannel channel = opened) {
            return OptionalInt.of(exchange(channel, arguments));
        } catch (IOException e) {
            System.err.println(
                    "claimbook: the service went away before the command had ended: look whether it was done");
            return OptionalInt.of(1);
        }
    }

    private static int exchange(SocketChannel channel, String... arguments) throws IOException {
        DataOutputStream request = new DataOutputStream(Channels.newOutputStream(channel));
        request.writeInt(arguments.length);
        request.writeUTF(Path.of("").toAbsolutePath().toString());
        for (String argument : arguments) {
            request.writeUTF(argument);
        }
        request.flush();
        DataInputStream reply = new DataInputStream(Channels.newInputStream(channel));
        while (true) {
            int kind = reply.readByte();
            int value = reply.readInt();
            if (kind == EXIT) {
                return value;
            }
            byte[] text = reply.readNBytes(value);
            (kind == OUT ? System.out : System.err).write(text, 0, text.length);
            (kind == OUT ? System.out : System.err).flush();
        }
    }

    private static Path socket(Settings settings) {
        return settings.data().resolve("claimbook.sock");
    }

    /** Lets commands in from here on, if the store is one that no other process can open. */
    public void open(Executor executor) {
        Settings settings = Settings.of(ConfigProvider.getConfig());
        if (!settings.embedded()) {
            return;
        }
        Path socket = socket(settings);
        try {
            // whoever has left it there has ended: the store is ours
            Files.deleteIfExists(socket);
            ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                opened.bind(UnixDomainSocketAddress.of(socket));
                PrivateFiles.restrict(socket);
            } catch (IOException | IllegalArgumentException e) {
                opened.close();
                throw e;
            }
            server = opened;
            Thread.ofPlatform().daemon().name("claimbook-commands").start(() -> serve(opened, executor));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf("Commands such as \"key\" work only while the service is stopped: %s: %s", socket, Reasons.of(e));
        }
    }

    private static void serve(ServerSocketChannel server, Executor executor) {
        boolean failing = false;
        while (server.isOpen()) {
            try {
                SocketChannel client = server.accept();
                failing = false;
                Thread.ofPlatform().daemon().name("claimbook-command").start(() -> answer(client, executor));
            } catch (ClosedChannelException e) {
                LOG.debug("No more commands are taken");
            } catch (IOException e) {
                if (!failing) {
                    LOG.warnf("Commands cannot be taken, and it is tried again: %s", Reasons.of(e));
                }
                failing = true;
                // there may be too many open files, and that does not end sooner by being asked about
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static void answer(SocketChannel client, Executor executor) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try (client) {
            DataInputStream in = new DataInputStream(Channels.newInputStream(client));
            int count = in.readInt();
            if (count < 1 || count > MOST_ARGUMENTS) {
                return;
            }
            Path folder = Path.of(in.readUTF());
            List<String> arguments = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                arguments.add(in.readUTF());
            }
            DataOutputStream reply = new DataOutputStream(Channels.newOutputStream(client));
            int status = executor.execute(folder, arguments, writer(OUT, reply), writer(ERR, reply));
            frame(reply, EXIT, status, new byte[0], 0, 0);
        } catch (IOException e) {
            LOG.debugf("A command went away: %s", e.getMessage());
        } finally {
            request.terminate();
        }
    }

    private static PrintWriter writer(int kind, DataOutputStream reply) {
        OutputStream frames = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                frame(reply, kind, length, bytes, from, length);
            }
        };
        return new PrintWriter(new OutputStreamWriter(frames, StandardCharsets.UTF_8), false);
    }

    private static void frame(DataOutputStream reply, int kind, int value, byte[] bytes, int from, int length)
            throws IOException {
        synchronized (reply) {
            reply.writeByte(kind);
            reply.writeInt(value);
            reply.write(bytes, from, length);
            reply.flush();
        }
    }

    void close(@Observes ShutdownEvent event) throws IOException {
        ServerSocketChannel opened = server;
        if (opened != null) {
            opened.close();
            Files.deleteIfExists(socket(Settings.of(ConfigProvider.getConfig())));
        }
    }
}
