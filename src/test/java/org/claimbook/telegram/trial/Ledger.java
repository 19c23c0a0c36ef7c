package org.claimbook.telegram.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.claimbook.telegram.Accepted;

/** Compares what was asked with what was sent. */
final class Ledger {
    /** How long after a message took effect a kill may come that keeps its success from being noted. */
    static final Duration UNNOTED = Duration.ofSeconds(1);

    /** @param asked when the service was to be killed; @param dead when it was gone */
    record Kill(Instant asked, Instant dead) {}

    private final Set<Asked> asked;
    private final Map<Faults.Reply, List<Instant>> sent = new LinkedHashMap<>();
    private final Map<Long, List<Integer>> order = new HashMap<>();

    Ledger(Set<Asked> asked, List<Accepted> accepted) {
        this.asked = asked;
        for (Accepted call : accepted) {
            Faults.Reply reply = Faults.Reply.of(call.body());
            if (call.method().equals("sendMessage") && asked.contains(reply.to())) {
                sent.computeIfAbsent(reply, key -> new ArrayList<>()).add(call.at());
                order.computeIfAbsent(reply.to().chat(), key -> new ArrayList<>())
                        .add(reply.to().messageId());
            }
        }
    }

    Set<Asked> answered() {
        return sent.keySet().stream().map(Faults.Reply::to).collect(Collectors.toSet());
    }

    /** Questions without an answer, apart from those whose answer the chat refuses. */
    Set<Asked> unanswered(Set<Asked> refused) {
        Set<Asked> missing = new HashSet<>(asked);
        missing.removeAll(answered());
        missing.removeAll(refused);
        return missing;
    }

    /** Questions of which a message was sent more than once. */
    Set<Asked> twice() {
        return sent.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .map(each -> each.getKey().to())
                .collect(Collectors.toSet());
    }

    /** Those sent twice although neither the line was cut nor the service killed while the message was under way. */
    long twiceWithoutReason(Faults faults, List<Kill> kills) {
        return sent.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .filter(each -> !faults.wasCutAfterEffect(each.getKey()))
                .filter(each -> each.getValue().stream().noneMatch(at -> isCrossedBy(kills, at)))
                .count();
    }

    /** When a message was sent that came twice, and the kill next to each time, for a person to read. */
    List<String> sentTwice(Faults faults, List<Kill> kills) {
        return sent.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .map(each -> "%s: %s%s"
                        .formatted(
                                each.getKey().to(),
                                each.getValue().stream()
                                        .map(at -> at + " (" + nearest(kills, at) + ")")
                                        .collect(Collectors.joining(", ")),
                                faults.wasCutAfterEffect(each.getKey()) ? ", a line was cut" : ""))
                .toList();
    }

    private static String nearest(List<Kill> kills, Instant at) {
        return kills.stream()
                .map(kill -> Duration.between(at, kill.asked()).toMillis())
                .min(Comparator.comparingLong(Math::abs))
                .map(after -> "killed %d ms %s".formatted(Math.abs(after), after < 0 ? "before" : "after"))
                .orElse("never killed");
    }

    /**
     * Whether the service may have died between sending a message and noting that. The message takes effect up to {@link
     * Faults#LONGEST_BEFORE} after it was sent.
     */
    private static boolean isCrossedBy(List<Kill> kills, Instant effect) {
        Instant sentFrom = effect.minus(Faults.LONGEST_BEFORE);
        Instant notedBy = effect.plus(UNNOTED);
        return kills.stream()
                .anyMatch(
                        kill -> !kill.dead().isBefore(sentFrom) && kill.asked().isBefore(notedBy));
    }

    /** Chats in which an answer came after that to a later question. */
    long outOfOrder() {
        return order.values().stream().filter(ids -> !isRising(ids)).count();
    }

    private static boolean isRising(List<Integer> ids) {
        for (int i = 1; i < ids.size(); i++) {
            if (ids.get(i) < ids.get(i - 1)) {
                return false;
            }
        }
        return true;
    }

    long messages() {
        return sent.values().stream().mapToInt(List::size).sum();
    }
}
