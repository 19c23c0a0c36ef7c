package org.claimbook.claim.facts;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads the bytes of a fact file into a tree. Works on SnakeYAML's nodes because they know their lines, and because
 * nothing is constructed from them: tags have no effect. Plain scalars are typed as YAML 1.2 and JSON do, so that "no"
 * stays a word.
 */
final class FactTreeReader {
    private static final int MAX_DEPTH = 20;
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}\\.\\d{1,18}");

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Integer> lines = new HashMap<>();
    private final FactProblems problems;

    private FactTreeReader(FactProblems problems) {
        this.problems = problems;
    }

    static FactTree read(String file, byte[] bytes) {
        FactProblems problems = new FactProblems(file);
        return new FactTreeReader(problems).tree(file, bytes);
    }

    private FactTree tree(String file, byte[] bytes) {
        String text = decode(bytes);
        if (text == null) {
            return FactTree.unreadable(file, problems);
        }
        Node root = compose(text);
        if (root == null) {
            if (problems.isEmpty()) {
                problems.add(0, "", "the file is empty");
            }
            return FactTree.unreadable(file, problems);
        }
        return new FactTree(file, convert(root, ""), lines, problems);
    }

    private @Nullable String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            problems.add(line, "", "not UTF-8: byte 0x%02X".formatted(bytes[in.position()] & 0xFF));
            return null;
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private @Nullable Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(MAX_DEPTH);
        // the size of the file was checked before it was read
        options.setCodePointLimit(Integer.MAX_VALUE);
        try {
            return new Yaml(options).compose(new java.io.StringReader(text));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problems.add(line, "", "not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            problems.add(
                    0,
                    "",
                    "not YAML: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return null;
    }

    private JsonNode convert(Node node, String path) {
        int line = node.getStartMark().getLine() + 1;
        if (!seen.add(node)) {
            // Rejected rather than expanded: ten lines of aliases to aliases can stand for gigabytes. The node knows
            // only the line where it was named; the key or list around the alias is nearer.
            int around = lines.getOrDefault(path, lines.getOrDefault(path.replaceFirst("(\\[\\d+])+$", ""), line));
            problems.add(around, path, "YAML aliases (*name) are not allowed; write the value again");
            return nodes.missingNode();
        }
        lines.putIfAbsent(path, line);
        return switch (node) {
            case MappingNode mapping -> object(mapping, path);
            case SequenceNode sequence -> array(sequence, path);
            case ScalarNode scalar -> scalar(scalar, path, line);
            default -> throw new IllegalStateException("unknown YAML node " + node.getNodeId());
        };
    }

    private ObjectNode object(MappingNode mapping, String path) {
        ObjectNode object = nodes.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(line, path, "a key must be a word, not a list or mapping");
                continue;
            }
            String childPath = FactTree.child(path, key.getValue());
            if (object.has(key.getValue())) {
                problems.add(line, childPath, "the key " + FactProblems.quoted(key.getValue()) + " is there twice");
                continue;
            }
            lines.put(childPath, line);
            JsonNode value = convert(tuple.getValueNode(), childPath);
            if (!value.isContainerNode()) {
                lines.put(childPath, tuple.getValueNode().getStartMark().getLine() + 1);
            }
            object.set(key.getValue(), value);
        }
        return object;
    }

    private ArrayNode array(SequenceNode sequence, String path) {
        ArrayNode array = nodes.arrayNode(sequence.getValue().size());
        for (Node item : sequence.getValue()) {
            array.add(convert(item, FactTree.item(path, array.size())));
        }
        return array;
    }

    private JsonNode scalar(ScalarNode scalar, String path, int line) {
        String value = scalar.getValue();
        if (scalar.getScalarStyle() == ScalarStyle.PLAIN) {
            if (value.isEmpty() || value.equals("~") || value.equals("null")) {
                return nodes.nullNode();
            }
            if (value.equals("true") || value.equals("false")) {
                return nodes.booleanNode(value.equals("true"));
            }
            if (INTEGER.matcher(value).matches()) {
                return nodes.numberNode(Long.parseLong(value));
            }
            if (DECIMAL.matcher(value).matches()) {
                return nodes.numberNode(Double.parseDouble(value));
            }
        }
        value.codePoints()
                .filter(FactTreeReader::unwanted)
                .findFirst()
                .ifPresent(c -> problems.add(
                        line,
                        path,
                        "%s contains the control character U+%04X".formatted(FactProblems.quoted(value), c)));
        return nodes.textNode(value);
    }

    /** Control characters, and halves of surrogate pairs, which UTF-8 cannot store. */
    private static boolean unwanted(int c) {
        return Character.isISOControl(c) && c != '\n' || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
