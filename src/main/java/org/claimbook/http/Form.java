package org.claimbook.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.FieldProblem;
import org.claimbook.claim.InvalidFormException;
import org.claimbook.claim.RefusedChangeException;

/**
 * What an editor sends, read as a tree, because data binding would stop at the first wrong field. What is wrong with a
 * field is noted, and told with all else that is wrong.
 */
public final class Form {
    private static final int LONGEST_REASON = 2_000;

    private static final ObjectReader JSON = new ObjectMapper()
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private final ObjectNode fields;
    private final List<FieldProblem> problems = new ArrayList<>();

    private Form(ObjectNode fields) {
        this.fields = fields;
    }

    /** @throws HttpProblem 400 where the body is no JSON object */
    public static Form read(byte[] body) {
        try {
            JsonNode node = JSON.readTree(body);
            if (node instanceof ObjectNode object) {
                return new Form(object);
            }
            throw Problems.invalid("body", node.isMissingNode() ? "is empty" : "is not a JSON object: " + shown(node));
        } catch (JacksonException e) {
            throw Problems.invalid("body", "is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw Problems.invalid("body", "is not readable: " + e.getMessage());
        }
    }

    /** What was sent as a parameter, in place of a body. */
    public static Form of(String field, @Nullable String value) {
        return new Form(JsonNodeFactory.instance.objectNode().put(field, value));
    }

    /** What was not taken out yet. */
    public ObjectNode fields() {
        return fields;
    }

    /** Takes out why the change is made; empty where nothing is said. */
    public String reason(boolean needed) {
        JsonNode reason = fields.remove("reason");
        if (isMissing(reason)) {
            if (needed) {
                wrong("reason", "is missing: say why, for the history");
            }
            return "";
        }
        if (!reason.isTextual()) {
            return wrong("reason", "is not a text: " + shown(reason));
        }
        return isReason(reason.textValue())
                ? reason.textValue().strip()
                : wrong(
                        "reason",
                        "is blank, has control characters or more than %,d characters: ".formatted(LONGEST_REASON)
                                + Problems.quoted(reason.textValue()));
    }

    private static boolean isReason(String reason) {
        boolean odd = reason.codePoints()
                .anyMatch(c -> Character.isISOControl(c) && c != '\n' || Character.getType(c) == Character.SURROGATE);
        return !odd && !reason.isBlank() && reason.length() <= LONGEST_REASON;
    }

    /** Takes out a text that has to be there. */
    public String text(String field) {
        JsonNode text = fields.remove(field);
        if (isMissing(text)) {
            return wrong(field, "is missing");
        }
        return text.isTextual() ? text.textValue() : wrong(field, "is not a text: " + shown(text));
    }

    /** Takes out a list of at most so many slugs; empty where there is none. */
    public List<String> slugs(String field, int most) {
        JsonNode list = fields.remove(field);
        if (isMissing(list)) {
            return List.of();
        }
        if (!list.isArray() || list.size() > most) {
            wrong(field, "is not a list of at most " + most + " slugs: " + shown(list));
            return List.of();
        }
        List<String> slugs = new ArrayList<>();
        list.forEach(each -> {
            if (isSlug(each)) {
                slugs.add(each.textValue());
            } else {
                wrong(field, "has what is not a slug: " + shown(each));
            }
        });
        return slugs;
    }

    private static boolean isSlug(JsonNode node) {
        return node.isTextual() && node.textValue().matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    /** Takes out the slug of something. */
    public String slug(String field) {
        JsonNode slug = fields.remove(field);
        if (isMissing(slug)) {
            return wrong(field, "is missing");
        }
        return isSlug(slug) ? slug.textValue() : wrong(field, "is not a slug: " + shown(slug));
    }

    /** Takes out a two-letter code; null where there is none. */
    public @Nullable String language() {
        JsonNode language = fields.remove("language");
        if (isMissing(language)) {
            return null;
        }
        return language.isTextual() && language.textValue().matches("[a-z]{2}")
                ? language.textValue()
                : wrong("language", "is not a two-letter code: " + shown(language));
    }

    /** Takes out an object. */
    public ObjectNode object(String field) {
        if (fields.remove(field) instanceof ObjectNode object) {
            return object;
        }
        wrong(field, "is missing, or not a JSON object");
        return JsonNodeFactory.instance.objectNode();
    }

    /** All fields that mean something here were taken out. */
    public void nothingElse() {
        fields.fieldNames().forEachRemaining(name -> wrong(name, "is not a field of this request"));
    }

    /** @throws InvalidFormException if something is wrong so far */
    public void check() {
        if (!problems.isEmpty()) {
            throw new InvalidFormException(problems);
        }
    }

    /**
     * Makes a change of what was sent. Where something is wrong already it is only tried, to hear what else is.
     *
     * @param change in a transaction that is rolled back by exceptions
     * @throws InvalidFormException with all that is wrong
     */
    public <T> T done(Supplier<T> change) {
        if (problems.isEmpty()) {
            return change.get();
        }
        Set<String> known = problems.stream().map(FieldProblem::field).collect(Collectors.toSet());
        throw new InvalidFormException(
                Stream.concat(tried(change).filter(problem -> !known.contains(problem.field())), problems.stream())
                        .toList());
    }

    private static Stream<FieldProblem> tried(Supplier<?> change) {
        try {
            change.get();
            return Stream.empty();
        } catch (InvalidFormException e) {
            return e.problems().stream();
        } catch (RefusedChangeException | HttpProblem e) {
            // these are told of requests whose fields are right
            return Stream.empty();
        }
    }

    /**
     * Notes what is wrong with a field, or with a header that came with it, unless something is noted of it already.
     *
     * @return an empty text
     */
    public String wrong(String field, String message) {
        if (problems.stream().noneMatch(problem -> problem.field().equals(field))) {
            problems.add(new FieldProblem(field, message));
        }
        return "";
    }

    private static boolean isMissing(@Nullable JsonNode node) {
        return node == null || node.isNull();
    }

    private static String shown(JsonNode node) {
        return Problems.quoted(node.isTextual() ? node.textValue() : node.toString());
    }
}
