package org.claimbook.matching.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.claimbook.matching.language.Lexicon;

/** Finds out what a text of any length is made of: sentences, lines of a list, and clauses joined by "and" or ";". */
public final class MessageReader {
    private final Clauses clauses;
    private final Function<String, Reading> reader;
    private final Predicate<Reading> matched;

    /** @param matched whether a text as a whole is one claim of the store */
    public MessageReader(Lexicon lexicon, Function<String, Reading> reader, Predicate<Reading> matched) {
        this.clauses = new Clauses(lexicon, reader);
        this.reader = reader;
        this.matched = matched;
    }

    public List<Question> questions(Question message) {
        MessageParts parts = parts(message.text());
        boolean parted = parts.lookedUp().size() > 1 || parts.lookedUp().size() == 1 && isCommentedOn(parts);
        return parted && !isOneClaim(message.text(), parts.lookedUp())
                ? parts.lookedUp().stream().map(message::saying).toList()
                : List.of(message);
    }

    private static boolean isCommentedOn(MessageParts parts) {
        return !parts.leftOut().isEmpty() && parts.leftOut().stream().noneMatch(MessageParts::isQuestion);
    }

    /** What is on record as a whole is one claim, unless it is several that are all on record. */
    private boolean isOneClaim(String message, List<String> parts) {
        return matched.test(reader.apply(message))
                && (parts.size() == 1 || !parts.stream().map(reader).allMatch(matched));
    }

    public MessageParts parts(String text) {
        Set<String> lookedUp = new LinkedHashSet<>();
        Set<String> leftOut = new LinkedHashSet<>();
        Post.sentencesOf(text).stream()
                .limit(MessageParts.MOST_SENTENCES)
                .flatMap(this::clauses)
                .forEach(part -> {
                    Reading reading = reader.apply(part);
                    if (Clauses.isSelfContained(reading) || reading.mentions().isEmpty() && matched.test(reading)) {
                        lookedUp.add(part);
                    } else if (!reading.mentions().isEmpty()) {
                        leftOut.add(part);
                    }
                });
        return new MessageParts(List.copyOf(lookedUp), List.copyOf(leftOut));
    }

    /** A sentence that is one claim as a whole is not parted. */
    private Stream<String> clauses(String sentence) {
        List<String> parts = clauses.of(sentence);
        return parts.size() > 1 && matched.test(reader.apply(sentence)) ? Stream.of(sentence) : parts.stream();
    }
}
