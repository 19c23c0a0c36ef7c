package org.claimbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What native-image would be told about the application: the union of the files that Quarkus and the build wrote into the runner's jar.
 *
 * @param reflection the reflective entries by class name, as the JSON objects they are
 * @param jni names of the classes that native code may look up
 * @param resources patterns of the paths that the executable will contain
 * @param arguments the application's own arguments, and Quarkus'
 * @param foreign the downcalls to native functions, as JSON
 */
record NativeConfig(
        Map<String, JsonNode> reflection,
        Set<String> jni,
        Set<Pattern> resources,
        String arguments,
        List<JsonNode> foreign) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads the folder {@code native-sources} of a build with {@code quarkus.native.sources-only}. */
    static NativeConfig of(Path nativeSources) throws IOException {
        NativeConfig config = empty(Files.readString(nativeSources.resolve("native-image.args")));
        try (JarFile runner = new JarFile(runner(nativeSources).toFile())) {
            for (JarEntry entry : metadata(runner)) {
                config = config.with(
                        entry.getName(), runner.getInputStream(entry).readAllBytes());
            }
        }
        return config;
    }

    /** Reads what one generator has written into a folder. */
    static NativeConfig written(Path folder) throws IOException {
        NativeConfig config = empty("");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                config = config.with(file.toString(), Files.readAllBytes(file));
            }
        }
        return config;
    }

    private static NativeConfig empty(String arguments) {
        return new NativeConfig(new HashMap<>(), new HashSet<>(), new HashSet<>(), arguments, new ArrayList<>());
    }

    private NativeConfig with(String file, byte[] content) throws IOException {
        switch (Path.of(file).getFileName().toString()) {
            case "reflect-config.json" ->
                JSON.readTree(content)
                        .forEach(each -> reflection.merge(each.path("name").asText(), each, NativeConfig::union));
            case "jni-config.json" ->
                JSON.readTree(content).forEach(each -> jni.add(each.path("name").asText()));
            case "resource-config.json" ->
                JSON.readTree(content)
                        .path("resources")
                        .path("includes")
                        .forEach(each -> resources.add(
                                Pattern.compile(each.path("pattern").asText())));
            case "reachability-metadata.json" ->
                JSON.readTree(content).path("foreign").path("downcalls").forEach(foreign::add);
            case "native-image.properties" -> {
                return new NativeConfig(
                        reflection, jni, resources, arguments + new String(content, StandardCharsets.UTF_8), foreign);
            }
            default -> {}
        }
        return this;
    }

    /** What of a list of what is required, by its parts, is not given; the arguments aside. */
    List<String> missing(Map<String, List<String>> required) {
        List<String> missing = new ArrayList<>(notConstructed(required.get("constructed")));
        missing.addAll(withoutFields(required.get("fields")));
        missing.addAll(notNamed(required.get("named")));
        missing.addAll(
                required.get("jni").stream().filter(name -> !jni.contains(name)).toList());
        missing.addAll(notContained(required.get("resources")));
        return missing;
    }

    /** Those of the names that may not be constructed by reflection. */
    List<String> notConstructed(Collection<String> names) {
        return names.stream()
                .filter(name -> !reflection.containsKey(name)
                        || !reflection.get(name).path("allDeclaredConstructors").asBoolean())
                .toList();
    }

    /** Those of the names whose fields reflection would not find. */
    List<String> withoutFields(Collection<String> names) {
        return names.stream()
                .filter(name -> !reflection.containsKey(name)
                        || !reflection.get(name).path("allDeclaredFields").asBoolean())
                .toList();
    }

    /** Those of the names that reflection would not find. */
    List<String> notNamed(Collection<String> names) {
        return names.stream().filter(name -> !reflection.containsKey(name)).toList();
    }

    /** Those of the paths that the executable would not contain. */
    List<String> notContained(Collection<String> paths) {
        return paths.stream()
                .filter(path -> resources.stream()
                        .noneMatch(pattern -> pattern.matcher(path).matches()))
                .toList();
    }

    private static JsonNode union(JsonNode one, JsonNode other) {
        JsonNode union = one.deepCopy();
        ((ObjectNode) union).setAll((ObjectNode) other);
        return union;
    }

    private static List<JarEntry> metadata(JarFile runner) {
        return runner.stream()
                .filter(entry -> entry.getName().startsWith("META-INF/native-image/") && !entry.isDirectory())
                .toList();
    }

    static Path runner(Path nativeSources) {
        try (Stream<Path> files = Files.list(nativeSources)) {
            return files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
