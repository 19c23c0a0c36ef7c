package org.claimbook.claim.review.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.review.value.BadReviewException;
import org.claimbook.claim.review.value.RecordTree;
import org.claimbook.claim.review.value.SchemaOrg;

/**
 * The reviews of one document or page. Those that refer to something that has not been read yet, or leave something to
 * what stands around them, wait for its end, but no more than memory allows.
 */
final class NearbyRecords {
    private static final int MOST_WAITING = 8_000_000;
    private static final int MOST_CLAIMS = 1_000;

    private final RecordHandler handler;
    private final Surroundings surroundings;
    private final GraphLinks links = new GraphLinks();
    private final List<Runnable> waiting = new ArrayList<>();
    private int held;
    private final Set<String> claims = new HashSet<>();
    private boolean any;
    private boolean passedOver;
    private boolean refused;

    NearbyRecords(RecordHandler handler, Surroundings surroundings) {
        this.handler = handler;
        this.surroundings = surroundings;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    boolean has(String claim) {
        return claims.contains(claim);
    }

    /** What is no review, but may say something of one. */
    void other(JsonNode node) {
        passedOver = true;
        links.add(node);
    }

    /** A record that leaves nothing to others. */
    void whole(long line, JsonNode record) {
        any = true;
        inTurn(true, RecordTree.size(record, MOST_WAITING), () -> handler.record(line, record));
    }

    void bad(long line, String reason) {
        refused = true;
        inTurn(true, reason.length(), () -> handler.bad(line, reason));
    }

    /** @param onePage whether what stands around is of the same page */
    void review(long line, ObjectNode review, @Nullable JsonNode holder, boolean onePage) {
        any = true;
        if (onePage && claims.size() < MOST_CLAIMS) {
            claims.add(SchemaOrg.text(review, "claimReviewed"));
        }
        links.add(review);
        boolean ready = links.isWhole(review) && (!onePage || surroundings.isComplete(review));
        inTurn(ready, RecordTree.size(review, MOST_WAITING), () -> hand(line, review, holder, onePage));
    }

    /** Records are counted in the order in which they stand, so that nothing overtakes what waits. */
    private void inTurn(boolean ready, int size, Runnable handing) {
        if (ready && waiting.isEmpty() || held > MOST_WAITING) {
            handing.run();
        } else {
            held += size;
            waiting.add(handing);
        }
    }

    /** What waits has waited long enough. */
    void end() {
        waiting.forEach(Runnable::run);
        waiting.clear();
        held = 0;
        if (!any && !refused && passedOver) {
            handler.bad(1, "there is no ClaimReview in it");
        }
    }

    private void hand(long line, ObjectNode node, @Nullable JsonNode holder, boolean onePage) {
        try {
            ObjectNode review = links.linked(node);
            surroundings.complete(review, holder, onePage);
            handler.record(line, review);
        } catch (BadReviewException e) {
            handler.bad(line, e.getMessage());
        }
    }
}
