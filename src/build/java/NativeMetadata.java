import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * Writes what libraries without native metadata of their own need in a native executable, from the jars of this build, so that an upgrade
 * of Lucene or TelegramBots cannot outdate a list kept by hand. Maven runs it in the profile {@code native}, with the application's class
 * path: {@code java -cp … NativeMetadata.java <folder of the application's classes>}. The application's own records and enums are
 * registered too, so that none has to say that it is read as JSON.
 *
 * <p>It fails when something it was told to register is not on the class path. The class files that it looks at are loaded, never
 * initialised. What Quarkus knows itself (entities, JSON of REST methods, templates, migrations) is not repeated here.
 */
final class NativeMetadata {
    private static final String DESTINATION = "META-INF/native-image/org.claimbook/claimbook";

    /** What the native half of ONNX Runtime looks up by name. */
    private static final List<String> ONNX_CLASSES = List.of(
            "MapInfo",
            "NodeInfo",
            "OnnxMap",
            "OnnxModelMetadata",
            "OnnxSequence",
            "OnnxSparseTensor",
            "OnnxTensor",
            "OnnxValue",
            "OrtException",
            "SequenceInfo",
            "TensorInfo",
            "ValueInfo");

    private static final List<String> JNI_NAMES = List.of(
            "java.lang.String",
            "java.lang.String[]",
            "long[]",
            "float[]",
            "byte[]",
            "ai.onnxruntime.OnnxValue[]",
            "ai.onnxruntime.NodeInfo[]");

    /**
     * What Caffeine writes for the caches in use, cache and entry: bounded with weak keys, bounded, bounded and forgotten
     * after a while, forgotten when nobody asks, and both.
     */
    private static final List<String> CAFFEINE_CLASSES =
            List.of("WSMS", "FSMS", "SSMS", "PSMS", "SSMSW", "PSWMW", "SSA", "PSA", "SSMSA", "PSAMS");

    /** Created without a constructor by {@code OnnxTensor.getValue()}. */
    private static final List<String> UNSAFE_ALLOCATED = List.of("float[][]", "float[][][]");

    private static final List<String> RESOURCES = List.of(
            "META-INF/services/org\\.apache\\.lucene\\..*",
            "org/apache/lucene/analysis/.*\\.txt",
            "ua/net/nlp/ukrainian\\.(dict|info)",
            "okhttp3/internal/publicsuffix/publicsuffixes\\.gz",
            "opennlp/tools/util/opennlp\\.version",
            "all-minilm-l6-v2-q\\.onnx",
            "all-minilm-l6-v2-q-tokenizer\\.json",
            "all-minilm-l6-v2-q-pairs\\.safetensors",
            "ai/onnxruntime/native/" + onnxPlatform() + "/.*\\.so");

    /** Folders of the application's resources that Quarkus takes care of. */
    private static final List<String> QUARKUS_RESOURCES =
            List.of("META-INF/", "templates/", "db/migration/", "application.properties");

    private final Path classes;
    private final SortedMap<String, Map<String, Object>> reflection = new TreeMap<>();
    private final SortedMap<String, Map<String, Object>> jni = new TreeMap<>();
    private final SortedSet<String> resources = new TreeSet<>(RESOURCES);

    private NativeMetadata(Path classes) {
        this.classes = classes;
    }

    public static void main(String[] arguments) throws IOException {
        NativeMetadata metadata = new NativeMetadata(Path.of(arguments[0]));
        metadata.addTelegram();
        metadata.addLuceneServices();
        metadata.addLuceneAttributes();
        metadata.addOnnx();
        metadata.addCaffeine();
        metadata.addOpenNlp();
        metadata.addOwnValues();
        metadata.addOwnResources();
        metadata.write();
    }

    /** Jackson reads and writes the Bot API's objects by reflection, builders included. */
    private void addTelegram() throws IOException {
        for (String name : classNames(
                "telegrambots-meta-", entry -> entry.contains("/meta/api/") || entry.contains("/exceptions/"))) {
            addWhole(name);
        }
    }

    /** Quarkus switches GraalVM's own handling of services off, so Lucene's are listed one by one. */
    private void addLuceneServices() throws IOException {
        for (Path jar : jars("lucene-")) {
            try (JarFile file = new JarFile(jar.toFile())) {
                for (JarEntry entry : file.stream().toList()) {
                    if (entry.getName().startsWith("META-INF/services/org.apache.lucene.")) {
                        String lines = new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                        lines.lines()
                                .map(line -> line.replaceFirst("#.*", "").strip())
                                .filter(line -> !line.isEmpty())
                                .forEach(this::addConstructed);
                    }
                }
            }
        }
    }

    /** An attribute's class is found by its interface's name plus "Impl". */
    private void addLuceneAttributes() throws IOException {
        Class<?> attribute = load("org.apache.lucene.util.Attribute");
        Class<?> implementation = load("org.apache.lucene.util.AttributeImpl");
        for (String name : classNames("lucene-", entry -> entry.endsWith("AttributeImpl.class"))) {
            Class<?> type = load(name);
            if (type == implementation || !implementation.isAssignableFrom(type)) {
                continue;
            }
            addConstructed(name);
            for (Class<?> contract : type.getInterfaces()) {
                if (attribute.isAssignableFrom(contract)) {
                    reflection.put(contract.getName(), Map.of("name", contract.getName()));
                }
            }
        }
    }

    private void addOnnx() {
        for (String simpleName : ONNX_CLASSES) {
            String name = load("ai.onnxruntime." + simpleName).getName();
            jni.put(name, whole(name));
        }
        JNI_NAMES.forEach(name -> jni.put(name, Map.of("name", name)));
        UNSAFE_ALLOCATED.forEach(name -> reflection.put(name, Map.of("name", name, "unsafeAllocated", true)));
    }

    /** The classes of caches are looked up by name, and the makers of entries in a field. */
    private void addCaffeine() {
        for (String simpleName : CAFFEINE_CLASSES) {
            String name =
                    load("com.github.benmanes.caffeine.cache." + simpleName).getName();
            reflection.put(name, Map.of("name", name, "allDeclaredConstructors", true, "allDeclaredFields", true));
        }
    }

    /** A model names the makers of the features that it was trained with. */
    private void addOpenNlp() throws IOException {
        classNames(
                        "opennlp-tools-",
                        entry -> entry.matches("opennlp/tools/util/featuregen/\\w+FeatureGeneratorFactory\\.class"))
                .forEach(this::addConstructed);
    }

    /** Jackson, Hibernate and Hibernate Validator read the application's records, and make them. */
    private void addOwnValues() throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            files.map(file -> classes.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(name -> name.startsWith("org/claimbook/") && name.endsWith(".class"))
                    .map(name -> name.replaceFirst("\\.class$", "").replace('/', '.'))
                    .filter(name -> !name.endsWith("-info"))
                    .map(NativeMetadata::load)
                    .filter(type -> type.isRecord() || type.isEnum())
                    .forEach(type -> addWhole(type.getName()));
        }
    }

    private void addWhole(String name) {
        reflection.put(name, whole(name));
    }

    private static Map<String, Object> whole(String name) {
        return Map.of(
                "name", name, "allDeclaredConstructors", true, "allDeclaredMethods", true, "allDeclaredFields", true);
    }

    private void addOwnResources() throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            files.filter(Files::isRegularFile)
                    .map(file -> classes.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(name -> !name.endsWith(".class")
                            && QUARKUS_RESOURCES.stream().noneMatch(name::startsWith))
                    .map(Pattern::quote)
                    .forEach(resources::add);
        }
    }

    /** Analysis factories carry their service name in a public field. */
    private void addConstructed(String name) {
        load(name);
        reflection.put(name, Map.of("name", name, "allDeclaredConstructors", true, "allPublicFields", true));
    }

    private void write() throws IOException {
        List<Map<String, String>> includes =
                resources.stream().map(pattern -> Map.of("pattern", pattern)).toList();
        write("reflect-config.json", reflection.values());
        write("jni-config.json", jni.values());
        write("resource-config.json", Map.of("resources", Map.of("includes", includes)));
        System.out.printf(
                "Native metadata: %d classes for reflection, %d for JNI, %d resource patterns%n",
                reflection.size(), jni.size(), resources.size());
    }

    private void write(String file, Object content) throws IOException {
        Path folder = Files.createDirectories(classes.resolve(DESTINATION));
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .writeValue(folder.resolve(file).toFile(), content);
    }

    private static Collection<String> classNames(String jarPrefix, Predicate<String> wanted) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path jar : jars(jarPrefix)) {
            try (JarFile file = new JarFile(jar.toFile())) {
                file.stream()
                        .map(JarEntry::getName)
                        .filter(entry ->
                                entry.endsWith(".class") && !entry.endsWith("-info.class") && wanted.test(entry))
                        .map(entry -> entry.replaceFirst("\\.class$", "").replace('/', '.'))
                        .forEach(names::add);
            }
        }
        if (names.isEmpty()) {
            throw new IllegalStateException("No class to register was found in the jars " + jarPrefix + "*");
        }
        return names;
    }

    private static List<Path> jars(String prefix) {
        List<Path> found = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.getFileName().toString().startsWith(prefix))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("No jar " + prefix + "* is on the class path");
        }
        return found;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "The class " + name + " is to be registered for native executables and does not exist", e);
        }
    }

    /** One platform only: the libraries of all of them would add 400 MB. */
    private static String onnxPlatform() {
        return System.getProperty("os.arch").equals("aarch64") ? "linux-aarch64" : "linux-x64";
    }
}
