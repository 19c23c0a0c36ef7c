package org.claimbook.widget;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.claimbook.text.TextLanguages;

/** The one script that other pages load: the elements, their style, and their words in all languages of the service. */
@Singleton
public class WidgetScript {
    /** Where the script is served. */
    public static final String PATH = "/widget.js";

    /** More than a name in braces. */
    private static final Pattern TEMPLATE = Pattern.compile("\\{[^}]*[^}a-z]");

    /** Words of which the script makes the keys. */
    private static final Pattern OF_VALUES = Pattern.compile("(?:verdict|stances?)_.*");

    private static final List<String> PARTS = List.of("base.js", "ask.js", "claim.js");

    private final byte[] text;
    private final String integrity;

    WidgetScript() {
        StringBuilder script =
                new StringBuilder("// Claimbook's widget; docs/widget.md says how it is used. Apache-2.0\n");
        script.append("const CSS = ")
                .append(json(compact(read("widget/style.css").orElseThrow())))
                .append(";\n");
        String parts =
                PARTS.stream().map(part -> read("widget/" + part).orElseThrow()).collect(Collectors.joining());
        script.append("const TEXTS = ")
                .append(json(texts(TextLanguages.ALL, parts)))
                .append(";\n")
                .append(parts);
        text = script.toString().getBytes(StandardCharsets.UTF_8);
        integrity = integrity(text);
    }

    byte[] text() {
        return text.clone();
    }

    /** What Subresource Integrity wants of the script: {@code sha384-…}. */
    public String integrity() {
        return integrity;
    }

    /** The words of the elements by language, and of those that all doors share what the script says. */
    private static Map<String, Map<String, String>> texts(List<String> languages, String script) {
        Map<String, Map<String, String>> texts = new TreeMap<>();
        for (String language : languages) {
            Map<String, String> words = new TreeMap<>(
                    words(read("messages/labels_" + language + ".properties").orElseThrow()));
            words.values().removeIf(word -> TEMPLATE.matcher(word).find());
            words.keySet().removeIf(key -> !OF_VALUES.matcher(key).matches() && !script.contains("'" + key + "'"));
            words.putAll(words(read("widget/" + language + ".properties").orElseThrow()));
            texts.put(language, words);
        }
        return texts;
    }

    private static Map<String, String> words(String file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }

    private static String compact(String css) {
        return css.replaceAll("\\s+", " ").strip();
    }

    private static Optional<String> read(String resource) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String integrity(byte[] script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-384").digest(script);
            return "sha384-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-384", e);
        }
    }
}
