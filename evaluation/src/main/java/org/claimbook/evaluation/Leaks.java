package org.claimbook.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Questions that must not be answered, and were or were not. */
record Leaks(List<Reply> replies) {
    Leaks {
        replies = List.copyOf(replies);
    }

    Share answered() {
        return Share.of(replies, reply -> reply.answered().isPresent());
    }

    SortedMap<String, Share> answeredByKind() {
        SortedMap<String, Share> byKind = new TreeMap<>();
        replies.stream()
                .collect(Collectors.groupingBy(Reply::kind))
                .forEach((kind, ofKind) -> byKind.put(kind, new Leaks(ofKind).answered()));
        return byKind;
    }

    /** Those that were not answered, but offered what they do not mean. */
    Share offered() {
        return Share.of(replies, Reply::offered);
    }

    /** Those that a claim which they do not mean explains to the last word. */
    Share explained() {
        return Share.of(replies, Reply::explained);
    }

    /** Those that were answered, surest first. */
    List<Reply> worst() {
        return replies.stream()
                .filter(reply -> reply.answered().isPresent())
                .sorted(Comparator.comparingDouble(Reply::confidence).reversed())
                .toList();
    }
}
