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

    private static final List<String> PARTS = List.of("base.js", "ask.js", "claim.js");

    private final byte[] text;
    private final String integrity;

    WidgetScript() {
        StringBuilder script =
                new StringBuilder("// Claimbook's widget; docs/widget.md says how it is used. Apache-2.0\n");
        script.append("const CSS = ")
                .append(json(compact(read("widget/style.css").orElseThrow())))
                .append(";\n");
        script.append("const TEXTS = ").append(json(texts(TextLanguages.ALL))).append(";\n");
        PARTS.forEach(part -> script.append(read("widget/" + part).orElseThrow()));
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

    /** The words of the elements by language, and those that all doors share, as far as a script can fill them in. */
    private static Map<String, Map<String, String>> texts(List<String> languages) {
        Map<String, Map<String, String>> texts = new TreeMap<>();
        for (String language : languages) {
            Map<String, String> words = new TreeMap<>(
                    words(read("messages/labels_" + language + ".properties").orElseThrow()));
            words.values().removeIf(word -> TEMPLATE.matcher(word).find());
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
