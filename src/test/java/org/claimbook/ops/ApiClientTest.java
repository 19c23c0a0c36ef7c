package org.claimbook.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.access.Keys;
import org.claimbook.access.Role;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;

/** Has OpenAPI Generator write a client from the description that the running service serves, compiles it, and calls. */
@QuarkusTest
@Tag("slow")
class ApiClientTest {
    private static final Path GENERATOR =
            Path.of(System.getProperty("claimbook.target", "target"), "openapi-generator", "openapi-generator.jar");
    /** The description for which the test passed last; {@code .ci/run} forgets it. */
    private static final Path PASSED = GENERATOR.resolveSibling("passed.json");

    private static final Path CALLER = Path.of("src/test/resources/openapi/GeneratedClientCalls.java");
    private static final Duration LONG = Duration.ofMinutes(3);

    @Inject
    IndexKeeper index;

    @Inject
    Keys keys;

    @TestHTTPResource("/")
    String root;

    @TempDir
    Path folder;

    @Test
    void aGeneratedClientCompilesAndCalls() throws Exception {
        String described = RestAssured.given()
                .queryParam("format", "json")
                .get("/q/openapi")
                .asString();
        assumeFalse(
                Files.exists(PASSED) && Files.readString(PASSED).equals(described),
                "A client of this very description was written before: delete " + PASSED + " to try again");
        Path client = generated(Files.writeString(folder.resolve("claimbook.json"), described));

        Path classes = compiled(client);

        Ready.await(index);
        assertThat(call(classes, root.replaceAll("/$", ""), keys.create(Role.EDITOR, "A generated client", null)))
                .containsExactly(
                        "ANSWERED ukraine-targeted-putin-residence PUBLISHED",
                        "Not enough evidence",
                        "[editor, reader]",
                        "{slug=by-a-client, title=A story, translations={}}",
                        "400 true");
        Files.writeString(PASSED, described);
    }

    private Path generated(Path description) throws IOException, InterruptedException {
        Path out = folder.resolve("client");
        Path log = folder.resolve("generator.log");
        Process generator = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        // it runs for seconds: compiling it well takes longer than running it as it is
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        GENERATOR.toAbsolutePath().toString(),
                        "generate",
                        "--generator-name=java",
                        "--library=native",
                        "--input-spec=" + description,
                        "--output=" + out,
                        "--global-property=apiDocs=false,modelDocs=false,apiTests=false,modelTests=false",
                        "--additional-properties=useJakartaEe=true,openApiNullable=false,hideGenerationTimestamp=true"
                                + ",invokerPackage=client,apiPackage=client.api,modelPackage=client.model")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(generator.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(generator.exitValue()).as(Files.readString(log)).isZero();
        return out.resolve("src/main/java");
    }

    private Path compiled(Path sources) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        try (Stream<Path> written = Files.walk(sources);
                StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> java = Stream.concat(
                            written.filter(file -> file.toString().endsWith(".java")), Stream.of(CALLER))
                    .toList();
            assertThat(java).hasSizeGreaterThan(50);
            boolean compiled = compiler.getTask(
                            errors,
                            files,
                            null,
                            List.of("-proc:none", "-nowarn", "-classpath", libraries(), "-d", classes.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(java))
                    .call();
            assertThat(compiled).as(errors.toString()).isTrue();
        }
        return classes;
    }

    /** Jackson and the annotations of Jakarta, which a generated client needs, are among ours. */
    private static String libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .reduce((some, more) -> some + File.pathSeparator + more)
                .orElseThrow();
    }

    /** Beside Quarkus' class loaders, as in a program of somebody else. */
    @SuppressWarnings("unchecked")
    private static List<String> call(Path classes, String service, String key) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, ClassLoader.getSystemClassLoader())) {
            return (List<String>) loader.loadClass("GeneratedClientCalls")
                    .getMethod("call", String.class, String.class)
                    .invoke(null, service, key);
        }
    }
}
