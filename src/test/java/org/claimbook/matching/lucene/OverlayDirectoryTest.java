package org.claimbook.matching.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.onnx.MiniLmEncoder;
import org.claimbook.matching.search.ClaimDocument;
import org.claimbook.matching.search.Sought;

/** Copies of an index that share its files. */
@Tag("slow")
class OverlayDirectoryTest {
    private static final Lexicon LEXICON = Lexicon.english();
    private static final MiniLmEncoder ENCODER = MiniLmEncoder.shipped();
    private static final List<ClaimDocument> CLAIMS = List.of(
            ClaimDocument.of("canal-blocked", "A container ship blocked the canal."),
            ClaimDocument.of("bridge-closed", "The bridge was closed by a storm."));

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    @Test
    void aCopyChangesForItselfAndTakesWhatIsChangedOnly(@TempDir Path folder) throws IOException {
        try (LuceneClaimIndex live = LuceneClaimIndex.in(folder, ENCODER, LEXICON)) {
            live.update(CLAIMS, List.of(), 7);
            try (LuceneClaimIndex copy = live.copy()) {
                assertThat(copy.change()).isEqualTo(7);
                copy.update(
                        List.of(ClaimDocument.of("comet", "A comet missed the planet.")), List.of("canal-blocked"), 8);
                live.update(List.of(ClaimDocument.of("goat", "A goat was elected.")), List.of(), 9);
                live.update(CLAIMS.subList(1, 2), List.of(), 10);
                live.settle();

                assertThat(ids(copy)).contains("comet").doesNotContain("canal-blocked", "goat");
                assertThat(ids(live)).contains("canal-blocked", "goat").doesNotContain("comet");
                assertThat(copy.search(sought("Did a comet miss the planet?"), 1))
                        .extracting(candidate -> candidate.claim().id())
                        .containsExactly("comet");
            }
            live.update(List.of(), List.of("goat"), 11);
            assertThat(ids(live)).hasSize(2).doesNotContain("goat");
        }
    }

    @Test
    void anOverlayHoldsOnlyWhatIsWrittenToIt(@TempDir Path folder) throws IOException {
        SnapshotDeletionPolicy kept = new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy());
        try (Directory base = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(base, new IndexWriterConfig().setIndexDeletionPolicy(kept))) {
            for (int i = 0; i < 20_000; i++) {
                writer.addDocument(List.of(new TextField("text", "word" + i, Field.Store.YES)));
            }
            writer.commit();
            try (OverlayDirectory overlay = new OverlayDirectory(base, kept)) {
                try (IndexWriter own = new IndexWriter(overlay, new IndexWriterConfig())) {
                    own.deleteDocuments(new Term("text", "word7"));
                    own.addDocument(List.of(new TextField("text", "another", Field.Store.YES)));
                    own.commit();
                    writer.deleteAll();
                    writer.commit();
                    try (DirectoryReader reader = DirectoryReader.open(overlay)) {
                        assertThat(reader.numDocs()).isEqualTo(20_000);
                    }
                }
                assertThat(overlay.written()).isBetween(1L, 20_000L);
            }
        }
    }

    private static Sought sought(String question) {
        return Sought.of(question, ENCODER.encode(question));
    }

    private static List<String> ids(LuceneClaimIndex index) {
        return index.claims(100).stream().map(ClaimDocument::id).toList();
    }
}
