package org.claimbook.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jakarta.ws.rs.container.ContainerResponseContext;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Cuts what problems repeat of a request, which else may be as long as the request was. */
public class ShortProblems {
    private static final int LONGEST = 100;
    private static final int LONGEST_DETAIL = 1_000;

    /** What stands in quotation marks, and what has no space. */
    private static final Pattern QUOTED = Pattern.compile("'([^']{" + LONGEST + ",})'|\"([^\"]{" + LONGEST + ",})\"");

    private static final Pattern WORD = Pattern.compile("\\S{" + (LONGEST + 1) + ",}");
    private static final Pattern TORN_ESCAPE = Pattern.compile("%[0-9A-Fa-f]?$");

    @ServerResponseFilter
    public void cut(ContainerResponseContext response) {
        if (response.getEntity() instanceof HttpProblem problem) {
            response.setEntity(shortened(problem));
        }
    }

    private static HttpProblem shortened(HttpProblem problem) {
        HttpProblem.Builder cut = HttpProblem.builder(problem);
        if (problem.getDetail() != null) {
            cut.withDetail(text(withShortNames(problem)));
        }
        if (problem.getInstance() != null) {
            cut.withInstance(address(problem.getInstance()));
        }
        problem.getParameters().forEach((name, value) -> cut.with(name, parameter(name, value)));
        return cut.build();
    }

    /** A name is said as it is, and an unknown one may be anything. */
    private static String withShortNames(HttpProblem problem) {
        String detail = problem.getDetail();
        List<Object> names = new ArrayList<>();
        names.add(problem.getParameters().get("field"));
        if (problem.getParameters().get("violations") instanceof List<?> violations) {
            violations.forEach(each -> names.add(each instanceof Map<?, ?> violation ? violation.get("field") : null));
        }
        for (Object name : names) {
            if (name instanceof String whole && whole.length() > LONGEST) {
                detail = detail.replace(whole, name(whole));
            }
        }
        return detail;
    }

    private static String name(String whole) {
        return whole.length() <= LONGEST ? whole : begin(whole, LONGEST) + "…";
    }

    /** Other parameters hold what is stored. */
    private static Object parameter(String name, Object value) {
        return switch (name) {
            case "field" -> name(String.valueOf(value));
            case "violations" ->
                ((List<?>) value)
                        .stream()
                                .map(each -> each instanceof Map<?, ?> violation
                                        ? Map.of(
                                                "field", name(String.valueOf(violation.get("field"))),
                                                "message", text(String.valueOf(violation.get("message"))))
                                        : each)
                                .toList();
            default -> value;
        };
    }

    /** A text with what it quotes, and each of its words, cut at 100 characters, and at 1,000 as a whole. */
    public static String text(String text) {
        String unquoted = QUOTED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(begin(found, 1)));
        String words = WORD.matcher(unquoted).replaceAll(found -> Matcher.quoteReplacement(begin(found, 0)));
        return words.length() <= LONGEST_DETAIL ? words : begin(words, LONGEST_DETAIL) + "…";
    }

    private static String begin(MatchResult found, int quotes) {
        String whole = found.group();
        return begin(whole, LONGEST) + "…" + (quotes == 0 ? "" : whole.substring(whole.length() - quotes));
    }

    private static String begin(String text, int length) {
        boolean torn = Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, torn ? length - 1 : length);
    }

    private static URI address(URI address) {
        String whole = address.toASCIIString();
        return whole.length() <= LONGEST
                ? address
                : URI.create(TORN_ESCAPE.matcher(whole.substring(0, LONGEST)).replaceFirst(""));
    }
}
