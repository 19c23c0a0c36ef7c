package org.claimbook.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.claimbook.telegram.api.UpdateBatch;

/** What the {@link BotApiDouble} has for the bot, by the server's rules: kept until confirmed by an offset or a delivery. */
final class PendingUpdates {
    /** What a bot gets that has not said what it wants: all but these. */
    private static final Set<String> ONLY_ON_DEMAND =
            Set.of("chat_member", "message_reaction", "message_reaction_count");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SortedMap<Integer, String> pending = new TreeMap<>();
    private final Set<Long> beingDelivered = new HashSet<>();
    private Set<String> allowed = Set.of();
    private int newestCall;

    /** What a call of getUpdates comes to. */
    sealed interface Fetched {
        record Updates(List<String> json) implements Fetched {}

        /** A newer getUpdates call ends an older one. */
        record Superseded() implements Fetched {}
    }

    /** One update, with the chat or user whose updates are delivered one after the other. */
    record Delivery(int id, long queue, String json) {}

    /** Drops what the bot does not want; what can't be read it gets. */
    synchronized void add(String update) {
        Optional<String> kind = kind(update);
        if (kind.isPresent() && !isAllowed(kind.get())) {
            return;
        }
        pending.put(UpdateBatch.idIn(update).orElseThrow(), update);
        notifyAll();
    }

    private boolean isAllowed(String kind) {
        return allowed.isEmpty() ? !ONLY_ON_DEMAND.contains(kind) : allowed.contains(kind);
    }

    private static Optional<String> kind(String update) {
        try {
            List<String> names = new ArrayList<>();
            JSON.readTree(update).fieldNames().forEachRemaining(names::add);
            return names.stream().filter(name -> !name.equals("update_id")).findFirst();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** What getUpdates and setWebhook say; without a list the one before stays. Updates that are here already stay too. */
    synchronized void allow(JsonNode call) {
        if (call.has("allowed_updates")) {
            allowed = call.path("allowed_updates")
                    .valueStream()
                    .map(JsonNode::asText)
                    .collect(Collectors.toSet());
        }
    }

    synchronized int size() {
        return pending.size();
    }

    synchronized void clear() {
        pending.clear();
    }

    /** Waits for updates as a getUpdates call does. */
    synchronized Fetched fetch(JsonNode call) throws InterruptedException {
        newestCall++;
        notifyAll();
        int own = newestCall;
        confirm(call.path("offset").asInt(0));
        long deadline = System.nanoTime()
                + Duration.ofSeconds(call.path("timeout").asLong(0)).toNanos();
        while (own == newestCall && pending.isEmpty() && System.nanoTime() < deadline) {
            wait(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
        }
        if (own != newestCall) {
            return new Fetched.Superseded();
        }
        int limit = Math.clamp(call.path("limit").asInt(100), 1, 100);
        return new Fetched.Updates(pending.values().stream().limit(limit).toList());
    }

    /** Ends a getUpdates call that waits, as setWebhook does. */
    synchronized void endCalls() {
        newestCall++;
        notifyAll();
    }

    /** A negative offset counts from the end of the queue. */
    private void confirm(int offset) {
        if (offset >= 0) {
            pending.headMap(offset).clear();
            return;
        }
        OptionalInt first = pending.keySet().stream()
                .mapToInt(Integer::intValue)
                .skip(Math.max(0, pending.size() + offset))
                .findFirst();
        first.ifPresent(id -> pending.headMap(id).clear());
    }

    /** Waits for an update of a queue that nobody delivers from: within a queue updates go out in order, one at a time. */
    synchronized Delivery nextDelivery() throws InterruptedException {
        while (true) {
            Set<Long> blocked = new HashSet<>(beingDelivered);
            for (var update : pending.entrySet()) {
                long queue = queue(update.getValue());
                if (blocked.add(queue)) {
                    beingDelivered.add(queue);
                    return new Delivery(update.getKey(), queue, update.getValue());
                }
            }
            wait();
        }
    }

    synchronized void delivered(Delivery delivery, boolean taken) {
        if (taken) {
            pending.remove(delivery.id());
        }
        beingDelivered.remove(delivery.queue());
        notifyAll();
    }

    private static long queue(String update) {
        try {
            JsonNode read = JSON.readTree(update);
            JsonNode chat = read.findPath("chat").path("id");
            return chat.isMissingNode() ? read.findPath("from").path("id").asLong() : chat.asLong();
        } catch (JsonProcessingException e) {
            return 0;
        }
    }
}
