package org.claimbook.http;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.FieldProblem;
import org.claimbook.claim.InvalidFormException;
import org.claimbook.claim.RefusedChangeException;

/**
 * What is sent as JSON. Records are taken out of it: Jackson refuses other types, Hibernate Validator other values, and
 * what is left over nobody knows. What is wrong with a field is noted, and told with all else that is wrong.
 */
public final class Form {
    /** What a slug looks like. */
    public static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    /** What a reason looks like: some text, which may have line feeds. */
    public static final String REASON = "(?=[\\s\\S]*\\S)[^\\x00-\\x09\\x0B-\\x1F\\x7F-\\x9F\\uD800-\\uDFFF]*";

    /** How many characters a reason has at most. */
    public static final int LONGEST_REASON = 2_000;

    /** What is said of a reason that looks otherwise. */
    public static final String NO_REASON = "is blank, has control characters or more than 2,000 characters";

    private static final int MOST_REFUSED = 100;

    private final ObjectNode fields;
    private final List<FieldProblem> problems = new ArrayList<>();

    private Form(ObjectNode fields) {
        this.fields = fields;
    }

    /**
     * A body that has what {@code type} has, and nothing else.
     *
     * @throws HttpProblem 400 where it has not, with all violations
     */
    public static <R extends Record> R only(byte[] body, Class<R> type) {
        Form form = read(body);
        R sent = form.take(type);
        form.nothingElse();
        form.check();
        return sent;
    }

    /** @throws HttpProblem 400 where the body is no JSON object */
    public static Form read(byte[] body) {
        try {
            JsonNode node = StrictJson.MAPPER.readTree(body);
            if (node instanceof ObjectNode object) {
                return new Form(object);
            }
            throw Problems.invalid(
                    "body",
                    node.isMissingNode() ? "is empty" : "is not a JSON object: " + Problems.quoted(node.toString()));
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

    /** Why something is done. */
    record Reason(
            @NotNull(message = "is missing: say why, for the history")
            @Pattern(regexp = REASON, message = NO_REASON)
            @Size(max = LONGEST_REASON, message = NO_REASON)
            String reason) {}

    /** Why something is made, which may go without saying. */
    record Remark(
            @Pattern(regexp = REASON, message = NO_REASON) @Size(max = LONGEST_REASON, message = NO_REASON) @Nullable
            String reason) {}

    /** Takes out why the change is made; empty where nothing is said. */
    public String reason(boolean needed) {
        String reason =
                needed ? take(Reason.class).reason() : take(Remark.class).reason();
        return Objects.requireNonNullElse(reason, "").strip();
    }

    /**
     * Takes out the fields of a record. Those that are wrong are noted; null stands for such, and for those that are not
     * there.
     */
    public <R extends Record> R take(Class<R> type) {
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        List<String> names = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        for (String name : names) {
            JsonNode value = fields.remove(name);
            if (!isMissing(value)) {
                own.set(name, value);
            }
        }
        R taken = bound(own, type);
        Arc.container().instance(Validator.class).get().validate(taken).stream()
                .sorted(Comparator.<ConstraintViolation<R>>comparingInt(wrong -> names.indexOf(
                                wrong.getPropertyPath().iterator().next().getName()))
                        .thenComparing(wrong -> wrong.getPropertyPath().toString()))
                .forEach(wrong -> {
                    Object value = wrong.getInvalidValue();
                    wrongAt(
                            wrong.getPropertyPath().toString().replaceAll("\\.?<[^>]*>", ""),
                            wrong.getMessage() + (value == null ? "" : ": " + Problems.quoted(value.toString())));
                });
        return taken;
    }

    /** The record without what Jackson refuses; each time it refuses something, that is noted and taken away. */
    private <R> R bound(ObjectNode own, Class<R> type) {
        for (int refused = 0; refused < MOST_REFUSED; refused++) {
            try {
                return StrictJson.MAPPER.treeToValue(own, type);
            } catch (JsonMappingException e) {
                JsonNode around = own;
                StringBuilder path = new StringBuilder();
                for (Reference step : e.getPath()) {
                    path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
                    if (step != e.getPath().getLast()) {
                        around = step.getFieldName() == null
                                ? around.path(step.getIndex())
                                : around.path(step.getFieldName());
                    }
                }
                Reference last = e.getPath().getLast();
                JsonNode wrong = around instanceof ObjectNode object
                        ? object.remove(last.getFieldName())
                        : ((ArrayNode) around).set(last.getIndex(), (JsonNode) null);
                wrongAt(path.substring(1), StrictJson.refusal(e, wrong));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a tree is no JSON", e);
            }
        }
        throw new InvalidFormException(problems);
    }

    /** What is wrong with one of a list is wrong with the list. */
    private void wrongAt(String path, String message) {
        wrong(path.replaceFirst("\\[\\d*]$", ""), (path.endsWith("]") ? "has what " : "") + message);
    }

    /** All fields that mean something here were taken out. */
    public void nothingElse() {
        fields.fieldNames().forEachRemaining(name -> wrong(name, StrictJson.UNKNOWN));
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
}
