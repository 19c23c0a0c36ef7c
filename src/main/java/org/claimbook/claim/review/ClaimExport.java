package org.claimbook.claim.review;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Named;
import org.claimbook.claim.Speaker;
import org.claimbook.claim.review.value.Json;
import org.claimbook.claim.store.Claims;
import org.claimbook.claim.store.Speakers;
import org.claimbook.claim.store.StoredNames;
import org.claimbook.claim.store.UnusedNames;

/**
 * Writes claims as JSON-LD that is a ClaimReview for everybody and everything for another Claimbook. Equal stores are
 * written alike: in the order of slugs, without anything that is the store's own business.
 */
@ApplicationScoped
public class ClaimExport {
    private static final int CHUNK = 100;

    private final Claims claims;
    private final Speakers speakers;
    private final UnusedNames unused;
    private final ReviewRows reviews;
    private final ReviewConfig config;

    ClaimExport(Claims claims, Speakers speakers, UnusedNames unused, ReviewRows reviews, ReviewConfig config) {
        this.claims = claims;
        this.speakers = speakers;
        this.unused = unused;
        this.reviews = reviews;
        this.config = config;
    }

    /**
     * Writes all claims with one of {@code statuses}; with all statuses also the names that no claim names, so that
     * nothing is left out. Reads some hundred claims at a time: what changes meanwhile may or may not be in it.
     *
     * @param base address of this Claimbook, without a slash at its end
     * @return how many claims were written
     */
    public int write(ExportFormat format, Set<ClaimStatus> statuses, String base, Writer out) throws IOException {
        Pieces pieces = new Pieces(format, statuses, base);
        while (pieces.hasNext()) {
            out.write(pieces.next());
        }
        out.flush();
        return pieces.written;
    }

    /** The same in pieces, each of which is read when it is asked for: between two nothing of the store is held. */
    public Iterator<String> pieces(ExportFormat format, Set<ClaimStatus> statuses, String base) {
        return new Pieces(format, statuses, base);
    }

    private final class Pieces implements Iterator<String> {
        private final Set<ClaimStatus> statuses;
        private final String base;
        private final StringWriter piece = new StringWriter();
        private final RecordWriter records;
        private final Deque<Names<?>> unusedLeft = new ArrayDeque<>();
        private String after = "";
        private int written;
        private boolean ended;

        Pieces(ExportFormat format, Set<ClaimStatus> statuses, String base) {
            this.statuses = statuses;
            this.base = base;
            if (statuses.containsAll(Set.of(ClaimStatus.values()))) {
                unusedLeft.addAll(unusedNames());
            }
            try {
                this.records = RecordWriter.of(format, piece);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            return !ended;
        }

        @Override
        public String next() {
            if (ended) {
                throw new NoSuchElementException();
            }
            try {
                write();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            String text = piece.toString();
            piece.getBuffer().setLength(0);
            return text;
        }

        private void write() throws IOException {
            while (!unusedLeft.isEmpty()) {
                if (unusedLeft.element().write(records)) {
                    return;
                }
                unusedLeft.remove();
            }
            List<Claim> chunk = claims.after(statuses, after, CHUNK);
            for (ObjectNode each : whole(chunk, base)) {
                records.write(each);
            }
            written += chunk.size();
            ended = chunk.size() < CHUNK;
            if (ended) {
                records.close();
            } else {
                after = chunk.getLast().slug();
            }
        }
    }

    /** One claim with all that is known of it, as a JSON-LD document. */
    public String whole(Claim claim, String base) {
        return inContext(whole(List.of(claim), base).getFirst());
    }

    /** One claim in schema.org's words alone, as a JSON-LD document. */
    public String plain(Claim claim, String base) {
        List<ReviewRecord> own = reviews.ofClaims(List.of(claim.slug())).getOrDefault(claim.slug(), List.of());
        return inContext(ClaimJson.plain(claim, own, new Reviewers(base, config.publishers())));
    }

    private static String inContext(ObjectNode claim) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.set("@context", ClaimJson.context());
        node.setAll(claim);
        return Json.text(node);
    }

    private List<ObjectNode> whole(List<Claim> chunk, String base) {
        Map<String, List<ReviewRecord>> own =
                reviews.ofClaims(chunk.stream().map(Claim::slug).toList());
        Map<String, Speaker> known = spokenFor(StoredNames.of(chunk).speakers());
        Reviewers reviewers = new Reviewers(base, config.publishers());
        return chunk.stream()
                .map(claim -> ClaimJson.whole(
                        claim,
                        closure(StoredNames.of(List.of(claim)).speakers(), known),
                        own.getOrDefault(claim.slug(), List.of()),
                        reviewers))
                .toList();
    }

    /** These and all for whom they speak, by slug. */
    private Map<String, Speaker> spokenFor(List<Speaker> some) {
        Map<String, Speaker> known = some.stream().collect(Collectors.toMap(Speaker::slug, Function.identity()));
        Set<String> missing = missing(known);
        while (!missing.isEmpty()) {
            speakers.withSlugs(missing).forEach(speaker -> known.put(speaker.slug(), speaker));
            missing = missing(known);
        }
        return known;
    }

    private static Set<String> missing(Map<String, Speaker> known) {
        return known.values().stream()
                .flatMap(speaker -> speaker.speaksFor().stream())
                .filter(slug -> !known.containsKey(slug))
                .collect(Collectors.toSet());
    }

    private static List<Speaker> closure(List<Speaker> some, Map<String, Speaker> known) {
        List<Speaker> all = new ArrayList<>(some);
        Set<String> seen = some.stream().map(Speaker::slug).collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < all.size(); i++) {
            all.get(i).speaksFor().stream()
                    .sorted()
                    .filter(seen::add)
                    .map(known::get)
                    .forEach(all::add);
        }
        return all;
    }

    private List<Names<?>> unusedNames() {
        return List.of(
                new Names<>(unused::topicsAfter, topic -> new StoredNames(List.of(topic), List.of(), List.of())),
                new Names<>(unused::sourcesAfter, source -> new StoredNames(List.of(), List.of(source), List.of())),
                new Names<>(
                        unused::speakersAfter,
                        speaker -> new StoredNames(
                                List.of(), List.of(), closure(List.of(speaker), spokenFor(List.of(speaker))))));
    }

    /** The names of one kind that no claim names, some at a time. */
    private static final class Names<T extends Named> {
        private final BiFunction<String, Integer, List<T>> after;
        private final Function<T, StoredNames> names;
        private String last = "";

        Names(BiFunction<String, Integer, List<T>> after, Function<T, StoredNames> names) {
            this.after = after;
            this.names = names;
        }

        boolean write(RecordWriter records) throws IOException {
            List<T> chunk = after.apply(last, CHUNK);
            for (T each : chunk) {
                records.write(ClaimJson.names(names.apply(each)));
            }
            if (!chunk.isEmpty()) {
                last = chunk.getLast().slug();
            }
            return !chunk.isEmpty();
        }
    }
}
