package org.claimbook.desk.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Named;
import org.claimbook.claim.Slug;
import org.claimbook.claim.Source;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.Topic;
import org.claimbook.claim.desk.NameDesk;
import org.claimbook.desk.sheet.Sheet.Part;

/**
 * Makes a fact file of the form, with one claim in it. What is typed as a name is what the store has under it, or else
 * something new; what is wrong is found by those who read the file, and told beside the field that it came from.
 */
final class SheetReader {
    private static final Pattern TRANSLATION = Pattern.compile("([a-z]{2}) ?([1-9][0-9]{0,3})?: (.*)");

    private final Sheet sheet;
    private final NameDesk names;
    private final boolean onlyTried;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final ArrayNode speakers = root.putArray("speakers");
    private final ArrayNode sources = root.putArray("sources");
    private final ObjectNode claim = root.putArray("claims").addObject();
    /** Names of fields by paths in the file. */
    private final Map<String, String> fields = new HashMap<>();
    /** Slugs of what is new, by what it is called. */
    private final Map<String, String> made = new HashMap<>();

    /** @param onlyTried whether what is still to be added before the claim can be published is passed over */
    SheetReader(Sheet sheet, NameDesk names, boolean onlyTried) {
        this.sheet = sheet;
        this.names = names;
        this.onlyTried = onlyTried;
    }

    /** A claim gets its id by its words alone, so that the same one is not stored twice by sending the form twice. */
    ObjectNode read() {
        Part all = sheet.all();
        topic(all);
        for (String field : List.of("slug", "text", "language")) {
            put(claim, "", field, all, field);
        }
        if (!all.has("slug")) {
            claim.put("slug", all.has("text") ? Slug.ofName(all.value("text")) : "claim");
        }
        abouts();
        phrasings(all);
        ObjectNode golden = claim.putObject("golden");
        for (String kind : List.of("match", "noMatch")) {
            lines(golden.putArray(kind), all.value(kind));
            fields.put("golden." + kind, kind);
        }
        Set<String> taken = new HashSet<>();
        sheet.statements().forEach(each -> taken.add(each.value("slug")));
        ArrayNode statements = claim.putArray("statements");
        sheet.statements().stream().filter(each -> !each.isBlank()).forEach(each -> statement(statements, each, taken));
        translations(all, "translations", "", (into, number, text) -> into.put("text", text));
        translations(all, "summaries", ".summaries", (into, number, text) -> into.withObject("/summaries")
                .put(number == null ? "0" : number, text));
        if (!sheet.assessment().isBlank()) {
            assessment(claim.putArray("assessments").addObject(), sheet.assessment());
        }
        fields.put("", "");
        return root;
    }

    private void topic(Part all) {
        String typed = all.value("topic");
        if (typed.isEmpty()) {
            fields.put("topic", "topic");
            return;
        }
        Topic topic = stored(Topic.class, typed, all.value("topic.id"))
                .orElseGet(() -> new Topic(free(Topic.class, typed), typed));
        ObjectNode written = root.putObject("topic").put("slug", topic.slug()).put("title", topic.title());
        // a file that does not have them takes them away
        topic.translations().forEach(written.putObject("translations")::put);
        claim.put("topic", topic.slug());
        fields.put("topic", "topic");
    }

    private void abouts() {
        ArrayNode entities = claim.putArray("entities");
        fields.put("entities", "b0.name");
        sheet.abouts().stream().filter(each -> each.has("name")).forEach(each -> {
            fields.put("entities[" + entities.size() + "]", each.name("name"));
            entities.add(speaker(each, "name"));
        });
    }

    private void phrasings(Part all) {
        ObjectNode phrasings = claim.putObject("phrasings");
        fields.put("phrasings", "phrasings");
        all.value("phrasings")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    boolean named = line.matches("[a-z]{2}: .*");
                    String language = named ? line.substring(0, 2) : all.has("language") ? all.value("language") : "en";
                    phrasings
                            .withArrayProperty(language)
                            .add(named ? line.substring(3).strip() : line);
                });
    }

    private interface Translated {
        void put(ObjectNode into, @Nullable String number, String text);
    }

    /** Lines of the form "de: …" or "de 1: …"; what is none is told by those who read the file, as no code of a language. */
    private void translations(Part part, String field, String within, Translated each) {
        ObjectNode all = claim.withObject("/translations");
        part.value(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    Matcher read = TRANSLATION.matcher(line);
                    String language = read.matches() ? read.group(1) : line;
                    ObjectNode into = all.has(language) ? (ObjectNode) all.get(language) : all.putObject(language);
                    fields.putIfAbsent("translations." + language + within, part.name(field));
                    if (read.matches()) {
                        each.put(into, read.group(2), read.group(3));
                    }
                });
        fields.putIfAbsent("translations", "translations");
    }

    private void statement(ArrayNode statements, Part part, Set<String> taken) {
        String path = "statements[" + statements.size() + "]";
        ObjectNode statement = statements.addObject();
        fields.put(path, part.name("speaker"));
        if (part.has("speaker")) {
            String speaker = speaker(part, "speaker");
            statement.put("speaker", speaker);
            statement.put("slug", part.has("slug") ? part.value("slug") : free(speaker, taken::add));
        }
        for (String field : List.of("stance", "text", "saidOn", "place", "unsourced")) {
            put(statement, path, field, part, field);
        }
        statement.put("quote", part.has("quote"));
        lines(statement.putArray("via"), part.value("via"));
        fields.put(path + ".via", part.name("via"));
        String slug = statement.path("slug").asText();
        translations(part, "translations", ".statements." + slug, (into, number, text) -> into.withObject("/statements")
                .put(slug, text));
        fields.put(path + ".speaker", part.name("speaker"));
        sources(statement, path, part);
        if (onlyTried && statement.path("sources").isEmpty() && !part.has("unsourced")) {
            statement.put("unsourced", "is still to be found");
        }
    }

    private void assessment(ObjectNode assessment, Part part) {
        String path = "assessments[0]";
        for (String field : List.of("verdict", "summary", "assessor", "asOf", "unattributed")) {
            put(assessment, path, field, part, field);
        }
        fields.put(path, part.name("verdict"));
        sources(assessment, path, part);
        if (onlyTried && !part.has("assessor") && !part.has("unattributed")) {
            assessment.put("unattributed", "is still to be said");
        }
    }

    private void sources(ObjectNode of, String path, Part part) {
        ArrayNode list = of.putArray("sources");
        part.sources().stream().filter(each -> !each.isBlank()).forEach(each -> {
            fields.put(path + ".sources[" + list.size() + "]", each.name("source"));
            list.add(source(each));
        });
        fields.put(path + ".sources", part.name("r0.source"));
    }

    private String source(Part part) {
        String typed = part.value("source");
        Optional<Source> known = stored(Source.class, typed, part.value("source.id"))
                .or(() -> names.called(Source.class, NameDesk.label(typed, part.value("publisher"))))
                .or(() -> part.has("url") ? names.at(part.value("url")) : Optional.empty());
        String called =
                "source " + typed.toLowerCase(Locale.ROOT) + "\n" + part.value("publisher") + "\n" + part.value("url");
        return known.map(Source::slug)
                .orElseGet(() -> made.computeIfAbsent(called, name -> {
                    String path = "sources[" + sources.size() + "]";
                    ObjectNode source = sources.addObject();
                    String slug = free(Source.class, part.value("publisher") + " " + typed);
                    source.put("slug", slug);
                    put(source, path, "title", part, "source");
                    put(source, path, "publisher", part, "publisher");
                    put(source, path, "url", part, "url");
                    put(source, path, "publishedOn", part, "date");
                    return slug;
                }));
    }

    private String speaker(Part part, String field) {
        String typed = part.value(field);
        return stored(Speaker.class, typed, part.value(field + ".id"))
                .map(Speaker::slug)
                .orElseGet(() -> made.computeIfAbsent("speaker " + typed.toLowerCase(Locale.ROOT), name -> {
                    String path = "speakers[" + speakers.size() + "]";
                    ObjectNode speaker = speakers.addObject();
                    String slug = free(Speaker.class, typed);
                    speaker.put("slug", slug);
                    put(speaker, path, "name", part, field);
                    put(speaker, path, "kind", part, "kind");
                    put(speaker, path, "role", part, "role");
                    return slug;
                }));
    }

    /** What is meant by what was typed: what it was filled in for, if it still says so, or what the store has of that name. */
    private <T extends Named> Optional<T> stored(Class<T> kind, String typed, String id) {
        return names.find(kind, id)
                .filter(name -> NameDesk.label(name).equals(typed))
                .or(() -> names.find(kind, typed))
                .or(() -> names.called(kind, typed));
    }

    private String free(Class<? extends Named> kind, String words) {
        return free(words, slug -> names.find(kind, slug).isEmpty() && !made.containsValue(slug));
    }

    private static String free(String words, Predicate<String> isFree) {
        String slug = Slug.ofName(words);
        return Stream.iterate(1, i -> i + 1)
                .map(i -> i == 1 ? slug : slug + "-" + i)
                .filter(isFree)
                .findFirst()
                .orElseThrow();
    }

    private static void lines(ArrayNode list, String text) {
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .forEach(list::add);
    }

    private void put(ObjectNode node, String path, String field, Part part, String typedIn) {
        fields.put(path.isEmpty() ? field : path + "." + field, part.name(typedIn));
        if (part.has(typedIn)) {
            node.put(field, part.value(typedIn));
        }
    }

    /** The field that what stands there in the file was typed into; what is the form's alone has its own name. */
    String field(String path) {
        String rest = path.replaceFirst("^claims\\[0]\\.?", "");
        while (!fields.containsKey(rest)) {
            int cut = Math.max(rest.lastIndexOf('.'), rest.lastIndexOf('['));
            if (cut < 0) {
                return rest;
            }
            rest = rest.substring(0, cut);
        }
        return fields.get(rest);
    }
}
