package org.claimbook.matching.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.ThreadInterruptedException;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.search.Candidate;
import org.claimbook.matching.search.ClaimDocument;
import org.claimbook.matching.search.ClaimIndex;
import org.claimbook.matching.search.SentenceEncoder;
import org.claimbook.matching.search.Sought;

/** The embedded index: BM25 over English words and HNSW over sentence vectors in one Lucene directory. */
public final class LuceneClaimIndex implements ClaimIndex {
    private static final String CHANGE = "claimbook.change";
    private static final String FORMAT = "claimbook.format";
    /** To be raised when documents are written differently, so that an index of an older release is built anew. */
    private static final int FORMAT_NUMBER = 4;

    /** So many times as often with a capital as without, and a word is taken for a name. */
    private static final int NAME_SHARE = 3;
    /** Two typos are forgiven only in words of this length. */
    private static final int LONG_WORD = 8;

    /** Few, because each segment has a graph of its own to be searched. */
    private static final int SEGMENTS_PER_TIER = 3;

    /** Megabytes: in a copy what is new is merged, and what is shared with the other index never. */
    private static final double MERGED_IN_COPY = 16;

    private final Directory directory;
    private final SnapshotDeletionPolicy kept = new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy());
    private final Lexicon lexicon;
    private final EnglishAnalyzer analyzer = new EnglishAnalyzer();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final ClaimDocuments documents;
    private final FusedSearch search;
    private final WordingSearch wordings;
    /** Whether something went wrong with a search, as it does where files are damaged. */
    private volatile boolean doubted;

    private volatile long change;
    private volatile Memory memory = new Memory();

    private LuceneClaimIndex(Directory directory, SentenceEncoder encoder, Lexicon lexicon, TieredMergePolicy merging)
            throws IOException {
        this.directory = directory;
        this.lexicon = lexicon;
        this.documents = new ClaimDocuments(encoder, lexicon);
        StoredClaims claims = new StoredClaims();
        this.search = new FusedSearch(analyzer, claims);
        this.wordings = new WordingSearch(claims);
        String format = FORMAT_NUMBER + "/" + encoder.name();
        Map<String, String> stored = storedData(directory);
        boolean usable = format.equals(stored.get(FORMAT));
        IndexWriterConfig config = new IndexWriterConfig(analyzer)
                .setOpenMode(usable ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE)
                .setCodec(new IndexCodec())
                .setIndexDeletionPolicy(kept)
                .setMergePolicy(merging.setSegmentsPerTier(SEGMENTS_PER_TIER));
        this.writer = new IndexWriter(directory, config);
        this.change = usable ? Long.parseLong(stored.get(CHANGE)) : 0;
        this.searchers = new SearcherManager(writer, null);
    }

    /** An index that is gone when it is closed. */
    public static LuceneClaimIndex inMemory(SentenceEncoder encoder, Lexicon lexicon) {
        return open(new ByteBuffersDirectory(), encoder, lexicon);
    }

    /** The index in {@code folder}; built anew where it was written by another release or with another encoder. */
    public static LuceneClaimIndex in(Path folder, SentenceEncoder encoder, Lexicon lexicon) {
        try {
            return open(FSDirectory.open(folder), encoder, lexicon);
        } catch (IOException e) {
            throw new UncheckedIOException("the index in " + folder + " cannot be opened", e);
        }
    }

    /**
     * A copy that can be changed for itself, in memory: it takes as much as is changed, and nothing is encoded again. To be
     * closed before this index and the encoder are.
     */
    public synchronized LuceneClaimIndex copy() {
        try {
            Directory copy = DirectoryReader.indexExists(directory)
                    ? new OverlayDirectory(directory, kept)
                    : new ByteBuffersDirectory();
            TieredMergePolicy merging = new TieredMergePolicy();
            merging.setMaxMergedSegmentMB(MERGED_IN_COPY);
            return new LuceneClaimIndex(copy, documents.encoder(), lexicon, merging);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be copied", e);
        }
    }

    private static LuceneClaimIndex open(Directory directory, SentenceEncoder encoder, Lexicon lexicon) {
        try {
            return new LuceneClaimIndex(directory, encoder, lexicon, new TieredMergePolicy());
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be opened", e);
        }
    }

    private static Map<String, String> storedData(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Map.of();
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.getIndexCommit().getUserData();
        }
    }

    @Override
    public synchronized void update(Collection<ClaimDocument> changed, Collection<String> removed, long newChange) {
        try {
            List<Term> gone = new ArrayList<>();
            removed.forEach(id -> gone.add(ClaimDocuments.term(id)));
            for (ClaimDocument claim : changed) {
                List<Document> block = documents.documentsOf(claim);
                writer.updateDocuments(ClaimDocuments.term(claim.id()), block);
            }
            writer.deleteDocuments(gone.toArray(Term[]::new));
            writer.setLiveCommitData(Map.of(
                            CHANGE,
                            Long.toString(newChange),
                            FORMAT,
                            FORMAT_NUMBER + "/" + documents.encoder().name())
                    .entrySet());
            publish();
            change = newChange;
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be written", e);
        }
    }

    @Override
    public void settle() {
        try {
            if (withSearcher(searcher -> Segments.areScattered(searcher.getIndexReader()))) {
                writer.forceMerge(1);
                publish();
            }
        } catch (ThreadInterruptedException e) {
            // what is being merged is finished beside, and taken up with the next change
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be written", e);
        }
    }

    private synchronized void publish() throws IOException {
        writer.commit();
        searchers.maybeRefreshBlocking();
        memory = new Memory();
    }

    @Override
    public boolean usable() {
        return writer.isOpen() && (!doubted || isWhole());
    }

    private boolean isWhole() {
        doubted = false;
        try {
            return withSearcher(searcher -> Segments.areWhole(searcher.getIndexReader()));
        } catch (RuntimeException | InternalError e) {
            return false;
        }
    }

    @Override
    public long change() {
        return change;
    }

    @Override
    public int size() {
        return withSearcher(searcher -> searcher.count(ClaimDocuments.allClaims()));
    }

    @Override
    public List<Candidate> search(Sought sought, int limit) {
        return withSearcher(searcher -> search.candidates(searcher, sought, limit));
    }

    @Override
    public List<ClaimDocument> worded(String language, Collection<String> stems, Collection<String> names, int limit) {
        return withSearcher(searcher -> wordings.claims(searcher, language, stems, names, limit));
    }

    @Override
    public List<ClaimDocument> claims(int limit) {
        return withSearcher(searcher -> search.claims(searcher, limit));
    }

    @Override
    public Optional<String> nearestWord(String word) {
        return memory.spellings().get(word, this::nearestOf);
    }

    private Optional<String> nearestOf(String word) {
        return withSearcher(searcher -> {
            DirectSpellChecker speller = new DirectSpellChecker();
            speller.setMaxEdits(word.length() >= LONG_WORD ? 2 : 1);
            speller.setMinQueryLength(0);
            SuggestWord[] near = speller.suggestSimilar(
                    ClaimDocuments.word(word), 1, searcher.getIndexReader(), SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
            return near.length == 0 ? Optional.empty() : Optional.of(near[0].string);
        });
    }

    @Override
    public boolean writtenAsName(String word) {
        return Memory.of(word, memory.names(), this::mostlyCapital);
    }

    private boolean mostlyCapital(String word) {
        return withSearcher(searcher -> {
            int capital = searcher.getIndexReader().docFreq(ClaimDocuments.capital(word));
            return capital > 0
                    && capital >= NAME_SHARE * searcher.getIndexReader().docFreq(ClaimDocuments.small(word));
        });
    }

    @Override
    public double weight(String stem) {
        return Memory.of(stem, memory.weights(), this::weightOf);
    }

    private double weightOf(String stem) {
        return withSearcher(searcher -> {
            int claims = searcher.count(ClaimDocuments.allClaims());
            int holding = searcher.getIndexReader().docFreq(ClaimDocuments.stem(stem));
            // smoothed, so that a store of thirty claims does not take its few words for the whole language
            return Math.log(1 + (claims + 100.0) / (holding + 1.0));
        });
    }

    private interface Use<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    private <T> T withSearcher(Use<T> use) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return use.with(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            doubted = true;
            throw new UncheckedIOException("the index cannot be read", e);
        } catch (RuntimeException | InternalError e) {
            // an error is what the JVM makes of a file that has become shorter than what is mapped of it
            doubted = true;
            throw e;
        }
    }

    @Override
    public void close() {
        try (directory;
                analyzer;
                writer;
                searchers) {
            // closed in reverse order by the statement
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be closed", e);
        }
    }
}
