package org.claimbook.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.claimbook.matching.Candidate.Hit;
import org.claimbook.matching.language.Lexicon;

/**
 * Finds the claim that a question means: reads the question, retrieves candidates, verifies every slot, reckons the
 * probability and decides. Thread-safe.
 */
public final class ClaimMatcher {
    private static final int CANDIDATES = 20;
    private static final int OFFERED = 3;
    /** Further sentences of a long text are read as one with the rest only. */
    private static final int SENTENCES = 6;
    /** Wordings this much less similar than a claim's nearest one are not what the question means. */
    private static final double WORDING_REACH = 0.12;
    /** What is less likely than this is not even offered. */
    private static final double OFFER_FROM = 0.2;

    private static final int CACHED_CLAIMS = 50_000;

    private final QuestionReader reader;
    private final Respeller respeller;
    private final NameBook book;
    private final SentenceEncoder encoder;
    private final ClaimIndex index;
    private final Verifier verifier;
    private final Features features;
    private final Calibration calibration;
    private final MatchingSettings settings;
    private final Map<ClaimDocument, ClaimReading> readings = new ConcurrentHashMap<>();

    /**
     * @param book the names that the store knows; a matcher is made anew when they change
     * @param slots what has to agree, see {@code Slots.all}
     */
    public ClaimMatcher(
            Lexicon lexicon,
            NameBook book,
            SentenceEncoder encoder,
            ClaimIndex index,
            List<Slot> slots,
            Calibration calibration,
            MatchingSettings settings) {
        this.reader = new QuestionReader(lexicon, book);
        this.respeller = new Respeller(lexicon, book, index);
        this.book = book;
        this.encoder = encoder;
        this.index = index;
        this.verifier = new Verifier(slots);
        this.features = new Features(lexicon, index, encoder);
        this.calibration = calibration;
        this.settings = settings;
    }

    /**
     * What the store has on a question. A text of several sentences means the sentence that matches best, as long as the
     * claim is about all that the whole text names.
     */
    public Decision match(Question question) {
        Reading whole = read(question.text());
        Decision decision = match(whole);
        if (decision instanceof Decision.Matched) {
            return decision;
        }
        List<String> sentences = Sentences.of(whole.text());
        if (sentences.size() < 2) {
            return decision;
        }
        return sentences.stream()
                .limit(SENTENCES)
                .map(this::read)
                .map(this::match)
                .filter(part -> part instanceof Decision.Matched matched && aboutAllOf(whole, matched.match()))
                .max(Comparator.comparingDouble(
                        part -> ((Decision.Matched) part).match().probability()))
                .orElse(decision);
    }

    private Decision match(Reading reading) {
        return decide(reading, judge(reading, candidates(reading)));
    }

    private boolean aboutAllOf(Reading whole, Match match) {
        return candidates(whole).stream()
                .filter(candidate -> candidate.claim().id().equals(match.claim()))
                .map(candidate -> reading(candidate.claim()))
                .anyMatch(claim -> whole.mentions().stream()
                        .allMatch(mention -> claim.names().contains(mention.key())
                                || claim.words().containsAll(mention.words())));
    }

    private Reading read(String text) {
        return reader.read(respeller.respell(Preamble.strip(text)));
    }

    private List<Candidate> candidates(Reading reading) {
        boolean asksNothing =
                reading.intent() == Intent.SMALLTALK || reading.stems().isEmpty();
        return asksNothing ? List.of() : index.search(reading.text(), encoder.encode(reading.text()), CANDIDATES);
    }

    /** All candidates of a question, those that may be meant first, most likely first. */
    List<Judged> judged(Question question) {
        Reading reading = read(question.text());
        return judge(reading, candidates(reading));
    }

    /** A candidate with what was found out about it; package-private for the evaluation. */
    record Judged(Candidate candidate, Match match, double[] features, boolean different) {}

    /** A wording of a candidate with what the slots say about it. */
    private record Checked(Hit hit, Reading wording, Verification verification) {
        boolean possible() {
            return !verification.different();
        }
    }

    private record CheckedClaim(Candidate candidate, ClaimReading claim, List<Checked> wordings) {
        /** Highest cosine of a wording that passed all slots; -1 where none did. */
        double possibleCosine() {
            return wordings.stream()
                    .filter(Checked::possible)
                    .mapToDouble(checked -> checked.hit().cosine())
                    .max()
                    .orElse(-1);
        }
    }

    private List<Judged> judge(Reading reading, List<Candidate> candidates) {
        List<CheckedClaim> checked = candidates.stream()
                .map(candidate -> check(reading, candidate))
                .filter(claim -> !claim.wordings().isEmpty())
                .toList();
        List<Judged> judged = new ArrayList<>();
        for (CheckedClaim claim : checked) {
            // a claim that some slot has ruled out does not compete
            double others = checked.stream()
                    .filter(other -> other != claim)
                    .mapToDouble(CheckedClaim::possibleCosine)
                    .max()
                    .orElse(-1);
            judged.add(judge(reading, claim, others));
        }
        judged.sort(Comparator.comparing(Judged::different)
                .thenComparing(
                        Comparator.comparingDouble((Judged j) -> j.match().probability())
                                .reversed()));
        return judged;
    }

    private CheckedClaim check(Reading reading, Candidate candidate) {
        ClaimReading claim = reading(candidate.claim());
        List<Hit> wordings = candidate.hits().stream()
                .filter(hit -> hit.formulation().kind() != Formulation.Kind.STATEMENT)
                .toList();
        return new CheckedClaim(
                candidate,
                claim,
                wordings.stream()
                        .filter(hit -> hit.cosine() >= wordings.getFirst().cosine() - WORDING_REACH)
                        .map(hit -> {
                            Reading wording =
                                    claim.wordings().get(hit.formulation().text());
                            return new Checked(hit, wording, verifier.verify(reading, wording, claim));
                        })
                        .toList());
    }

    private Judged judge(Reading reading, CheckedClaim claim, double others) {
        return claim.wordings().stream()
                .map(checked -> {
                    double[] values = features.of(
                            reading,
                            checked.wording(),
                            claim.claim(),
                            checked.verification(),
                            checked.hit().cosine(),
                            claim.possibleCosine() - others);
                    Match match = new Match(
                            claim.claim().claim().id(),
                            checked.hit().formulation().text(),
                            checked.verification().polarity(),
                            calibration.probability(values),
                            checked.verification().reasons());
                    return new Judged(claim.candidate(), match, values, !checked.possible());
                })
                .max(Comparator.comparing((Judged j) -> !j.different())
                        .thenComparingDouble(j -> j.match().probability()))
                .orElseThrow();
    }

    private Decision decide(Reading reading, List<Judged> judged) {
        List<Match> possible =
                judged.stream().filter(j -> !j.different()).map(Judged::match).toList();
        double threshold = calibration.threshold(settings.targetPrecision());
        if (!possible.isEmpty() && possible.getFirst().probability() >= threshold) {
            return new Decision.Matched(reading, possible.getFirst(), offered(possible.subList(1, possible.size())));
        }
        List<Match> offered = offered(possible);
        return offered.isEmpty()
                ? new Decision.NoMatch(
                        reading,
                        judged.stream().map(Judged::match).limit(OFFERED).toList())
                : new Decision.Unsure(reading, offered);
    }

    private static List<Match> offered(List<Match> matches) {
        return matches.stream()
                .filter(match -> match.probability() >= OFFER_FROM)
                .limit(OFFERED)
                .toList();
    }

    private ClaimReading reading(ClaimDocument claim) {
        ClaimReading known = readings.get(claim);
        if (known != null) {
            return known;
        }
        ClaimReading read = ClaimReading.of(claim, reader, book);
        if (readings.size() < CACHED_CLAIMS) {
            readings.put(claim, read);
        }
        return read;
    }
}
