package org.claimbook.feed;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that are the same on every server and after every restart, for readers tell feeds and entries apart by them. */
final class StableId {
    private StableId() {}

    static String of(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
