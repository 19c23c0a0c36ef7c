package org.claimbook.ops.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command hears from the service that has the store. */
class CommandDoorTest {
    private static final int EXIT = 3;

    @TempDir
    Path data;

    @Test
    void whereNobodyListensThereIsNoAnswer() {
        assertThat(CommandDoor.ask(config(), "key", "list")).isEmpty();
    }

    @Test
    void theFolderOfTheCallerGoesAlongWithTheCommand() throws Exception {
        try (ServerSocketChannel service = listening()) {
            CompletableFuture<List<String>> heard = CompletableFuture.supplyAsync(() -> hear(service, true));

            assertThat(CommandDoor.ask(config(), "export", "facts.json")).hasValue(7);

            assertThat(heard.get()).containsExactly(Path.of("").toAbsolutePath().toString(), "export", "facts.json");
        }
    }

    @Test
    void aServiceThatGoesAwayIsNotTakenForAnotherProcess() throws Exception {
        try (ServerSocketChannel service = listening()) {
            CompletableFuture<List<String>> heard = CompletableFuture.supplyAsync(() -> hear(service, false));

            assertThat(CommandDoor.ask(config(), "key", "list")).hasValue(1);

            assertThat(heard.get()).hasSize(3);
        }
    }

    private ServerSocketChannel listening() throws Exception {
        ServerSocketChannel service = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        service.bind(UnixDomainSocketAddress.of(data.resolve("claimbook.sock")));
        return service;
    }

    private static List<String> hear(ServerSocketChannel service, boolean answering) {
        try (SocketChannel client = service.accept()) {
            DataInputStream in = new DataInputStream(Channels.newInputStream(client));
            assertThat(in.readInt()).isEqualTo(2);
            List<String> heard = List.of(in.readUTF(), in.readUTF(), in.readUTF());
            if (answering) {
                DataOutputStream reply = new DataOutputStream(Channels.newOutputStream(client));
                reply.writeByte(EXIT);
                reply.writeInt(7);
            }
            return heard;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Config config() {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "claimbook.data-folder",
                                data.toString(),
                                "quarkus.datasource.jdbc.url",
                                "jdbc:h2:owner:" + data + "/claimbook",
                                "quarkus.http.port",
                                "0"),
                        "test",
                        100))
                .build();
    }
}
