package org.claimbook.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.claimbook.matching.search.Candidate;
import org.claimbook.matching.search.ClaimDocument;
import org.claimbook.matching.search.ClaimIndex;
import org.claimbook.matching.search.Sought;

/** An index whose searches are timed. */
final class TimedIndex implements ClaimIndex {
    private final ClaimIndex index;
    private final Stopwatch stopwatch;

    TimedIndex(ClaimIndex index, Stopwatch stopwatch) {
        this.index = index;
        this.stopwatch = stopwatch;
    }

    @Override
    public List<Candidate> search(Sought sought, int limit) {
        stopwatch.between();
        List<Candidate> found = index.search(sought, limit);
        stopwatch.book(Stopwatch.Stage.RETRIEVE);
        return found;
    }

    @Override
    public void update(Collection<ClaimDocument> changed, Collection<String> removed, long change) {
        index.update(changed, removed, change);
    }

    @Override
    public void settle() {
        index.settle();
    }

    @Override
    public boolean usable() {
        return index.usable();
    }

    @Override
    public long change() {
        return index.change();
    }

    @Override
    public int size() {
        return index.size();
    }

    @Override
    public List<ClaimDocument> worded(String language, Collection<String> stems, Collection<String> names, int limit) {
        return index.worded(language, stems, names, limit);
    }

    @Override
    public List<ClaimDocument> claims(int limit) {
        return index.claims(limit);
    }

    @Override
    public Optional<String> nearestWord(String word) {
        return index.nearestWord(word);
    }

    @Override
    public boolean writtenAsName(String word) {
        return index.writtenAsName(word);
    }

    @Override
    public double weight(String stem) {
        return index.weight(stem);
    }

    @Override
    public void close() {
        index.close();
    }
}
