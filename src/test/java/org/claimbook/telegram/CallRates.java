package org.claimbook.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Which calls the {@link BotApiDouble} got, and when: those that were refused too. */
public final class CallRates {
    private record Call(String method, Instant at) {}

    private final List<Call> calls = new ArrayList<>();

    synchronized void add(String method) {
        calls.add(new Call(method.toLowerCase(Locale.ROOT), Instant.now()));
    }

    /** The methods that were called since, in lower case. */
    public synchronized Set<String> methods(Instant since) {
        Set<String> methods = new TreeSet<>();
        calls.stream().filter(call -> !call.at.isBefore(since)).forEach(call -> methods.add(call.method));
        return methods;
    }

    /** How often a method was called since. */
    public int count(String method, Instant since) {
        return at(method, since).size();
    }

    /** The most calls of a method in any second since. */
    public int mostInASecond(String method, Instant since) {
        Deque<Instant> second = new ArrayDeque<>();
        int most = 0;
        for (Instant at : at(method, since)) {
            second.add(at);
            while (Duration.between(second.getFirst(), at).compareTo(Duration.ofSeconds(1)) >= 0) {
                second.removeFirst();
            }
            most = Math.max(most, second.size());
        }
        return most;
    }

    private synchronized List<Instant> at(String method, Instant since) {
        return calls.stream()
                .filter(call -> call.method.equalsIgnoreCase(method) && !call.at.isBefore(since))
                .map(Call::at)
                .toList();
    }
}
