package org.claimbook.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.claimbook.matching.multilingual.WordingMatcher;
import org.claimbook.matching.reading.MessageParts;
import org.claimbook.matching.reading.Post;

/**
 * Takes messages in other languages than English apart: at the ends of sentences and lines, and at "and" where what stands before
 * and behind it is near different claims. Verbs are not told from other words there, so that nearness has to do for it.
 */
final class WordingParts {
    /** A sentence with more joints is a list of names rather than of questions. */
    private static final int MOST_JOINTS = 6;
    /** A clause has someone, and what they do. */
    private static final int LEAST_WORDS = 3;

    private final WordingMatcher wordings;
    private final Pattern joint;
    private final Function<String, Decision> decider;

    /** @param decider decides on a text in the language */
    WordingParts(WordingMatcher wordings, String language, Function<String, Decision> decider) {
        this.wordings = wordings;
        this.decider = decider;
        String words = wordings.joins(language).stream().map(Pattern::quote).collect(Collectors.joining("|"));
        this.joint = Pattern.compile(
                "\\s*;\\s+" + (words.isEmpty() ? "" : "|,?\\s+(?:" + words + ")\\s+"), Pattern.CASE_INSENSITIVE);
    }

    /** The parts that are asked each by itself; the message alone where there are not several, or where all of it is one claim. */
    MessageParts asked(String message) {
        MessageParts parts = of(message).first();
        return parts.lookedUp().size() > 1 && !(decider.apply(message) instanceof Decision.Matched)
                ? parts
                : new MessageParts(List.of(message), List.of());
    }

    /** What is near a claim, or names somebody, is looked up; what says less, such as a greeting, is passed over. */
    MessageParts of(String text) {
        Set<String> lookedUp = new LinkedHashSet<>();
        Set<String> leftOut = new LinkedHashSet<>();
        Post.sentencesOf(text).stream()
                .limit(MessageParts.MOST_SENTENCES)
                .flatMap(sentence ->
                        (lookedUp.size() < MessageParts.MOST_QUESTIONS ? cut(sentence) : List.of(sentence)).stream())
                .forEach(part -> {
                    boolean named = wordings.names(part);
                    if (lookedUp.size() >= MessageParts.MOST_QUESTIONS
                            ? named
                            : named && hasWords(part) || stands(part)) {
                        lookedUp.add(part);
                    } else if (named) {
                        leftOut.add(part);
                    }
                });
        return new MessageParts(List.copyOf(lookedUp), List.copyOf(leftOut));
    }

    private List<String> cut(String sentence) {
        String end = sentence.endsWith("?") ? "?" : "";
        Matcher joints = joint.matcher(sentence);
        for (int i = 0; i < MOST_JOINTS && joints.find(); i++) {
            String before = sentence.substring(0, joints.start()) + end;
            String behind = sentence.substring(joints.end());
            if (differ(before, behind)) {
                List<String> parts = new ArrayList<>(List.of(before));
                parts.addAll(cut(behind));
                return parts;
            }
        }
        return List.of(sentence);
    }

    private boolean differ(String before, String behind) {
        if (!hasWords(before) || !hasWords(behind) || !wordings.names(before) || !wordings.names(behind)) {
            return false;
        }
        List<String> one = claims(before);
        List<String> other = claims(behind);
        return !one.isEmpty() && !other.isEmpty() && !one.getFirst().equals(other.getFirst());
    }

    private boolean stands(String part) {
        return !claims(part).isEmpty();
    }

    /** The claim that a text means, or those that it may mean, nearest first. */
    private List<String> claims(String text) {
        return switch (decider.apply(text)) {
            case Decision.Matched matched -> List.of(matched.match().claim());
            case Decision.Unsure unsure ->
                unsure.candidates().stream().map(Match::claim).toList();
            case Decision.NoMatch none -> List.of();
        };
    }

    private static boolean hasWords(String part) {
        return part.split("\\s+").length >= LEAST_WORDS;
    }
}
