package org.claimbook.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import org.claimbook.matching.ClaimMatcher;
import org.claimbook.matching.Trace;
import org.claimbook.matching.alignment.WordAligner;
import org.claimbook.matching.likelihood.RankedCandidate;
import org.claimbook.matching.lucene.LuceneClaimIndex;
import org.claimbook.matching.reading.InvalidQuestionException;
import org.claimbook.matching.reading.KnownName;
import org.claimbook.matching.reading.NameBook;
import org.claimbook.matching.reading.Question;
import org.claimbook.matching.search.Candidate;
import org.claimbook.matching.search.ClaimDocument;
import org.claimbook.matching.search.ClaimIndex;
import org.claimbook.matching.search.Sought;
import org.claimbook.matching.slot.Slots;

/** Some claims in an index of their own, with the product's matcher on it. */
final class AskedStore implements AutoCloseable {
    /** More than the formulations that a search finds by words and by vectors together. */
    private static final int ALL_FOUND = 400;
    /** The baseline of the published comparisons: it must stay as it is, however the product's own fusion changes. */
    private static final double DENSE = 0.85;

    private final Tools tools;
    private final Path folder;
    private final ClaimIndex index;
    private final ClaimMatcher matcher;

    private AskedStore(Tools tools, Path folder, ClaimIndex index, ClaimMatcher matcher) {
        this.tools = tools;
        this.folder = folder;
        this.index = index;
        this.matcher = matcher;
    }

    static AskedStore of(List<ClaimDocument> claims, List<KnownName> names, Tools tools, Progress progress) {
        // in a folder as the product's: an index in memory cannot be searched as fast
        Path folder = temporaryFolder();
        ClaimIndex index =
                new TimedIndex(LuceneClaimIndex.in(folder, tools.cached(), tools.lexicon()), tools.stopwatch());
        // encoded before, because the index is written in one go but a killed run shall resume
        try (Progress.Bar bar = progress.begin("claims", claims.size())) {
            for (ClaimDocument claim : claims) {
                tools.cached().encode(claim.text());
                claim.phrasings().forEach(tools.cached()::encode);
                claim.statements().forEach(tools.cached()::encode);
                bar.step();
            }
            index.update(claims, List.of(), 1);
        }
        NameBook book = new NameBook(names, tools.lexicon());
        ClaimMatcher matcher = new ClaimMatcher(
                tools.lexicon(),
                book,
                new AskingEncoder(tools.encoder(), tools.cached(), tools.stopwatch()),
                index,
                Slots.all(tools.lexicon()),
                new WordAligner(tools.lexicon(), book),
                tools.calibration(),
                tools.settings());
        matcher.prepare();
        return new AskedStore(tools, folder, index, matcher);
    }

    Trace trace(String text) {
        return matcher.trace(question(text));
    }

    /** How long the stages of a question take; the question is answered for it as users' are. */
    Map<Stopwatch.Stage, Stopwatch.Lap> timed(String text) {
        Question question = question(text);
        tools.stopwatch().start();
        matcher.match(question);
        return tools.stopwatch().stop();
    }

    private static Question question(String text) {
        try {
            return Question.of(text);
        } catch (InvalidQuestionException e) {
            throw new InvalidSetException(e.getMessage(), e);
        }
    }

    /** The claims in the order of the product's search; those beyond what it ranks in the order of the weighted sum. */
    List<String> ranking(String text, Trace trace, Baselines baselines) {
        Set<String> ranking = new LinkedHashSet<>();
        List<Candidate> found =
                trace.candidates().stream().map(RankedCandidate::candidate).toList();
        tools.reranker()
                .rerank(text, found)
                .forEach(candidate -> ranking.add(candidate.claim().id()));
        ranking.addAll(baselines.weightedSum());
        return List.copyOf(ranking);
    }

    /** The claims in the order of BM25 alone, of vectors alone, and of their weighted sum. */
    Baselines baselines(String text) {
        List<Candidate> found = index.search(Sought.of(text, tools.cached().encode(text)), ALL_FOUND);
        double highest = found.stream().mapToDouble(Candidate::bm25).max().orElse(0);
        double nearest = found.stream().mapToDouble(Candidate::cosine).max().orElse(0);
        double farthest = found.stream().mapToDouble(Candidate::cosine).min().orElse(0);
        return new Baselines(
                order(found.stream().filter(c -> c.bm25() > 0).toList(), Candidate::bm25),
                order(found, Candidate::cosine),
                order(
                        found,
                        c -> DENSE * scaled(c.cosine() - farthest, nearest - farthest)
                                + (1 - DENSE) * scaled(c.bm25(), highest)));
    }

    record Baselines(List<String> bm25, List<String> vectors, List<String> weightedSum) {}

    private static double scaled(double value, double range) {
        return range > 0 ? value / range : 0;
    }

    private static List<String> order(List<Candidate> found, ToDoubleFunction<Candidate> score) {
        return found.stream()
                .sorted(Comparator.comparingDouble(score).reversed().thenComparing(c -> c.claim()
                        .id()))
                .map(candidate -> candidate.claim().id())
                .toList();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("claimbook-eval");
        } catch (IOException e) {
            throw new UncheckedIOException("the index of an evaluation needs a temporary folder", e);
        }
    }

    @Override
    public void close() {
        index.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the index of the evaluation in " + folder + " cannot be deleted", e);
        }
    }
}
