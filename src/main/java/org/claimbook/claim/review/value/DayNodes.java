package org.claimbook.claim.review.value;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** The days that databases and programs write as objects and arrays, as texts: {"$date": …}, {"year": 2020, …}, [2020, 6, 24]. */
final class DayNodes {
    private static final List<String> VALUES = List.of("value", "$date", "$numberLong", "_seconds", "seconds", "date");
    private static final List<String> PARTS = List.of("year", "month", "day");
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private DayNodes() {}

    static Stream<String> texts(JsonNode node) {
        if (isDay(node)) {
            return Stream.of(IntStream.range(0, PARTS.size())
                    .mapToObj(i -> "%02d".formatted(node.path(i).intValue()))
                    .collect(Collectors.joining("-")));
        }
        if (node.isObject() && PARTS.stream().allMatch(part -> node.path(part).isInt())) {
            return Stream.of(PARTS.stream()
                    .map(part -> "%02d".formatted(node.path(part).intValue()))
                    .collect(Collectors.joining("-")));
        }
        Stream<String> wrapped = node.isObject()
                ? VALUES.stream()
                        .map(node::path)
                        .filter(value -> !value.isMissingNode())
                        .flatMap(DayNodes::texts)
                : Stream.empty();
        return Stream.concat(SchemaOrg.texts(node).stream(), wrapped);
    }

    private static boolean isDay(JsonNode node) {
        int year = node.path(0).asInt();
        return node.isArray()
                && node.size() >= PARTS.size()
                && node.valueStream().allMatch(JsonNode::isInt)
                && year >= FIRST_YEAR
                && year <= LAST_YEAR
                && node.path(1).intValue() <= 12;
    }
}
