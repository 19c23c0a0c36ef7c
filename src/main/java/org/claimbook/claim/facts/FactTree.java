package org.claimbook.claim.facts;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * A fact file as it was read: any tree, valid or not, that remembers in which line each path stands.
 *
 * @param file the file as it was named
 */
public record FactTree(String file, JsonNode root, Map<String, Integer> lines, FactProblems problems) {

    static FactTree unreadable(String file, FactProblems problems) {
        return new FactTree(file, MissingNode.getInstance(), Map.of(), problems);
    }

    /** Adds a problem in the line of {@code path}, or of the nearest node around it that is there. */
    public void problem(String path, String message) {
        String nearest = path;
        while (!nearest.isEmpty() && !lines.containsKey(nearest)) {
            nearest = nearest.substring(0, Math.max(0, Math.max(nearest.lastIndexOf('.'), nearest.lastIndexOf('['))));
        }
        problems.add(lines.getOrDefault(nearest, 1), path, message);
    }

    public static String child(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    public static String item(String path, int index) {
        return path + "[" + index + "]";
    }
}
