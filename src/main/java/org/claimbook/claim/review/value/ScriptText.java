package org.claimbook.claim.review.value;

import java.util.List;

import org.jsoup.parser.Parser;

/** Takes off what publishers' programs put around and into the JSON of a script: comments, sections, entities, odd spaces. */
public final class ScriptText {
    private static final List<String> MARKS = List.of("<![CDATA[", "<!]]>", "]]>", "-->");

    private final String script;
    private final StringBuilder json;
    /** What the string began with that is being read; 0 outside of strings. */
    private char quote;
    /** The last that stands outside of strings and is no space. */
    private char last;

    private ScriptText(String script) {
        this.script = script;
        this.json = new StringBuilder(script.length());
    }

    /** JSON, as far as it can be made out; lines stay where they are. */
    public static String json(String script) {
        boolean isEscaped = script.indexOf('"') < 0 && script.contains("&quot;");
        return new ScriptText(isEscaped ? Parser.unescapeEntities(script, false) : script).read();
    }

    private String read() {
        int at = 0;
        while (at < script.length()) {
            at = quote != 0 ? ofString(at) : outside(at);
        }
        return json.toString();
    }

    private int ofString(int at) {
        char c = script.charAt(at);
        json.append(c);
        if (c == '\\' && at + 1 < script.length()) {
            json.append(script.charAt(at + 1));
            return at + 2;
        }
        quote = c == quote ? 0 : quote;
        return at + 1;
    }

    private int outside(int at) {
        if (script.startsWith("<!--", at)) {
            return comment(at);
        }
        if (script.startsWith("/*", at)) {
            return blank(at, after("*/", at + 2));
        }
        // "//" before a section, or a whole line of words
        if (script.startsWith("//", at)) {
            int end = after("\n", at);
            String line = script.substring(at, end);
            return blank(at, line.contains("CDATA[") || line.contains("]]>") || line.contains("--") ? marked(at) : end);
        }
        for (String mark : MARKS) {
            if (script.startsWith(mark, at)) {
                return blank(at, at + mark.length());
            }
        }
        char c = script.charAt(at);
        boolean isOdd = c == ';' || c != '\n' && (Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT);
        json.append(isOdd ? ' ' : c);
        // programs of old write strings with apostrophes
        quote = c == '"' || c == '\'' && "{[,:".indexOf(last) >= 0 ? c : 0;
        last = Character.isWhitespace(c) ? last : c;
        return at + 1;
    }

    /** The end of the marks that a line comment hides from old programs. */
    private int marked(int at) {
        int end = at + 2;
        while (end < script.length() && Character.isSpaceChar(script.charAt(end))) {
            end++;
        }
        return end < script.length() && script.charAt(end) == '>' ? end + 1 : end;
    }

    /** A comment goes; one that the JSON itself stands in is opened. */
    private int comment(int at) {
        int inside = at + "<!--".length();
        int end = script.indexOf("-->", inside);
        String text = end < 0 ? "" : script.substring(inside, end).strip();
        boolean holdsAll = end < 0 || text.startsWith("{") || text.startsWith("[") || text.startsWith("//");
        return blank(at, holdsAll ? inside : end + "-->".length());
    }

    private int after(String mark, int from) {
        int end = script.indexOf(mark, from);
        return end < 0 ? script.length() : end + mark.length();
    }

    private int blank(int from, int to) {
        script.substring(from, to).chars().filter(c -> c == '\n').forEach(c -> json.append('\n'));
        json.append(' ');
        return to;
    }
}
