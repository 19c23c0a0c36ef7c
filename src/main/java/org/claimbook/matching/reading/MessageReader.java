package org.claimbook.matching.reading;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.claimbook.matching.language.Lexicon;

/** Finds out what a text of any length is made of: sentences, lines of a list, and clauses joined by "and" or ";". */
public final class MessageReader {
    private final Lexicon lexicon;
    private final Function<String, Reading> reader;
    private final Predicate<String> matched;
    private final Predicate<Reading> whole;

    /**
     * @param matched whether a part is a claim of the store
     * @param whole whether a text as a whole is one
     */
    public MessageReader(
            Lexicon lexicon, Function<String, Reading> reader, Predicate<String> matched, Predicate<Reading> whole) {
        this.lexicon = lexicon;
        this.reader = reader;
        this.matched = matched;
        this.whole = whole;
    }

    /** The parts of a message that are asked each by itself; the message alone where there are not several. */
    public MessageParts asked(String message) {
        MessageParts parts = parts(message).first();
        boolean parted = parts.lookedUp().size() > 1 || parts.lookedUp().size() == 1 && isCommentedOn(parts);
        return parted && !isOneClaim(message, parts.lookedUp()) ? parts : new MessageParts(List.of(message), List.of());
    }

    private static boolean isCommentedOn(MessageParts parts) {
        return !parts.leftOut().isEmpty() && parts.leftOut().stream().noneMatch(MessageParts::isQuestion);
    }

    /** What is on record as a whole is one claim, unless it is several that are all on record. */
    private boolean isOneClaim(String message, List<String> parts) {
        return whole.test(reader.apply(message))
                && (parts.size() == 1 || !parts.stream().allMatch(matched));
    }

    public MessageParts parts(String text) {
        // a clause is read again with what stands before it, and with what stands behind it
        Map<String, Reading> known = new HashMap<>();
        Function<String, Reading> remembering = part -> known.computeIfAbsent(part, reader);
        Clauses clauses = new Clauses(lexicon, remembering);
        Set<String> lookedUp = new LinkedHashSet<>();
        Set<String> leftOut = new LinkedHashSet<>();
        Post.sentencesOf(text).stream()
                .limit(MessageParts.MOST_SENTENCES)
                .flatMap(sentence -> clauses(sentence, clauses))
                .forEach(part -> {
                    Reading reading = remembering.apply(part);
                    if (Clauses.isSelfContained(reading)
                            || clauses.saysByItself(reading, MessageParts.isQuestion(part))
                            || reading.mentions().isEmpty() && matched.test(part)) {
                        lookedUp.add(part);
                    } else if (!reading.mentions().isEmpty()) {
                        leftOut.add(part);
                    }
                });
        return new MessageParts(List.copyOf(lookedUp), List.copyOf(leftOut));
    }

    /** A sentence that is one claim as a whole is not parted. */
    private Stream<String> clauses(String sentence, Clauses clauses) {
        List<String> parts = clauses.of(sentence);
        return parts.size() > 1 && matched.test(sentence) ? Stream.of(sentence) : parts.stream();
    }
}
