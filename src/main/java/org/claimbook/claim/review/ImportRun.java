package org.claimbook.claim.review;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import org.claimbook.claim.gate.BrokenQuestion;
import org.claimbook.claim.gate.GateRefusedException;
import org.claimbook.claim.gate.ReleaseGates;
import org.claimbook.claim.review.ReviewChunk.Outcome;
import org.claimbook.claim.review.format.BadRecord;
import org.claimbook.claim.review.format.ClaimReview;
import org.claimbook.claim.review.format.RecordHandler;
import org.claimbook.claim.review.format.ReviewParts;
import org.claimbook.claim.review.value.BadReviewException;
import org.claimbook.claim.review.value.RecordTree;

/** One import: gathers records into chunks, stores them, and counts. */
final class ImportRun implements RecordHandler, AutoCloseable {
    private static final int CHUNK = 250;
    private static final int LARGEST_CHUNK = 8_000_000;
    private static final int MOST_RATINGS = 10_000;

    private final ReviewChunk chunk;
    private final String language;
    private final String file;
    private final ReviewListener listener;
    private final Runnable advanced;
    private final ReleaseGates.Watch gate;

    private final List<Waiting> waiting = new ArrayList<>(CHUNK);
    private final Set<String> keys = new HashSet<>();
    private final Map<Outcome, Integer> outcomes = new HashMap<>();
    private final Map<String, Integer> unmapped = new HashMap<>();
    private final Set<BrokenQuestion> broken = new LinkedHashSet<>();
    private long index;
    private int bad;
    private int unrated;
    private int outOfRange;
    private int undated;
    private int leftOut;
    private int held;

    private record Waiting(long line, long index, Candidate candidate) {}

    ImportRun(ReviewChunk chunk, String language, String file, ReviewListener listener, Runnable advanced) {
        this.chunk = chunk;
        this.language = language;
        this.file = file;
        this.listener = listener;
        this.advanced = advanced;
        this.gate = chunk.gate();
    }

    @Override
    public void record(long line, JsonNode node) {
        index++;
        try {
            if (node.has(ClaimJson.RECORD)) {
                gather(line, ClaimRecordReader.read(node.path(ClaimJson.RECORD)), node);
                return;
            }
            ReviewParts parts = new ReviewParts(node);
            for (int i = 0; i < parts.count(); i++) {
                JsonNode part = parts.part(i);
                gather(line, new Candidate.Reviewed(ReviewRecord.of(part, chunk.verdicts())), part);
            }
            leftOut += parts.leftOut();
        } catch (BadReviewException e) {
            leaveOut(line, index, e.getMessage());
        }
    }

    private void gather(long line, Candidate candidate, JsonNode node) {
        int size = RecordTree.size(node, LARGEST_CHUNK);
        if (waiting.size() == CHUNK || held + size > LARGEST_CHUNK || !keys.add(candidate.key())) {
            store();
            keys.add(candidate.key());
        }
        held += size;
        waiting.add(new Waiting(line, index, candidate));
    }

    @Override
    public void bad(long line, String reason) {
        index++;
        leaveOut(line, index, reason);
    }

    private void leaveOut(long line, long number, String reason) {
        bad++;
        listener.bad(new BadRecord(file, line, number, reason));
    }

    ReviewReport end() {
        store();
        broken.addAll(gate.end());
        return new ReviewReport(
                count(Outcome.ADDED),
                count(Outcome.UPDATED) + count(Outcome.REASSESSED),
                count(Outcome.REASSESSED),
                count(Outcome.KEPT),
                count(Outcome.UNCHANGED),
                bad,
                unmapped,
                unrated,
                outOfRange,
                undated,
                leftOut,
                List.copyOf(broken));
    }

    @Override
    public void close() {
        gate.close();
    }

    private int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    private void store() {
        gate.prepare();
        store(List.copyOf(waiting));
        waiting.clear();
        held = 0;
        keys.clear();
        advanced.run();
    }

    /** Halves what cannot be stored until it is known which record it is. */
    private void store(List<Waiting> some) {
        if (some.isEmpty()) {
            return;
        }
        try {
            ReviewChunk.Result all =
                    chunk.store(some.stream().map(Waiting::candidate).toList(), language, gate);
            broken.addAll(all.broken());
            for (int i = 0; i < all.outcomes().size(); i++) {
                outcomes.merge(all.outcomes().get(i), 1, Integer::sum);
                note(some.get(i).candidate());
            }
        } catch (RuntimeException e) {
            String reason = reason(e);
            if (some.size() == 1) {
                leaveOut(some.getFirst().line(), some.getFirst().index(), reason);
            } else {
                store(some.subList(0, some.size() / 2));
                store(some.subList(some.size() / 2, some.size()));
            }
        }
    }

    private void note(Candidate candidate) {
        if (!(candidate instanceof Candidate.Reviewed reviewed)) {
            return;
        }
        ClaimReview.Rating rating = reviewed.review().review().rating();
        undated += reviewed.review().review().rated() == null ? 1 : 0;
        outOfRange += rating.outOfRange() ? 1 : 0;
        if (rating.words().isEmpty()) {
            unrated++;
        } else if (chunk.verdicts().verdict(rating.alternateNames()).isEmpty()) {
            boolean room = unmapped.size() < MOST_RATINGS || unmapped.containsKey(rating.words());
            unmapped.merge(room ? rating.words() : "…", 1, Integer::sum);
        }
    }

    /** What is wrong with a record; trouble of another kind goes on its way. */
    private static String reason(RuntimeException trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadReviewException || cause instanceof IllegalArgumentException) {
                return String.valueOf(cause.getMessage());
            }
            if (cause instanceof GateRefusedException refused) {
                return "golden questions would break: " + refused.getMessage();
            }
            if (cause instanceof SQLException sql && isAboutData(sql)) {
                return String.valueOf(sql.getMessage()).lines().findFirst().orElse("");
            }
        }
        throw trouble;
    }

    /** SQL's classes 22, "data exception", and 23, "integrity constraint violation". */
    private static boolean isAboutData(SQLException e) {
        return e.getSQLState() != null
                && (e.getSQLState().startsWith("22") || e.getSQLState().startsWith("23"));
    }
}
