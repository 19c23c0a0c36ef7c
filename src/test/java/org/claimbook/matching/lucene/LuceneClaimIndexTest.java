package org.claimbook.matching.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.onnx.MiniLmEncoder;
import org.claimbook.matching.search.Candidate;
import org.claimbook.matching.search.Candidate.Hit;
import org.claimbook.matching.search.ClaimDocument;
import org.claimbook.matching.search.Formulation;
import org.claimbook.matching.search.Formulation.Kind;
import org.claimbook.matching.search.Sought;

class LuceneClaimIndexTest {
    private static final Lexicon LEXICON = Lexicon.english();

    private static MiniLmEncoder encoder;
    private static List<ClaimDocument> claims;

    private LuceneClaimIndex index;

    @BeforeAll
    static void read() throws IOException {
        encoder = MiniLmEncoder.shipped();
        try (InputStream in = LuceneClaimIndexTest.class.getResourceAsStream("/matching/lucene/claims.yaml")) {
            claims = new ObjectMapper(new YAMLFactory()).readValue(in, new TypeReference<>() {});
        }
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @BeforeEach
    void open() {
        index = LuceneClaimIndex.inMemory(encoder, LEXICON);
        index.update(claims, List.of(), 7);
    }

    @AfterEach
    void closeIndex() {
        index.close();
    }

    @Test
    void startsEmptyAndTakesUpChanges() {
        try (LuceneClaimIndex empty = LuceneClaimIndex.inMemory(encoder, LEXICON)) {
            assertThat(empty.size()).isZero();
            assertThat(empty.change()).isZero();
            assertThat(empty.search(Sought.of("canal", encoder.encode("canal")), 5))
                    .isEmpty();
        }
        assertThat(index.size()).isEqualTo(4);
        assertThat(index.change()).isEqualTo(7);
    }

    @Test
    void givesBackTheClaimAsItWasPutIn() {
        assertThat(search("Did a container ship block the canal?", 1))
                .singleElement()
                .extracting(Candidate::claim)
                .isEqualTo(claims.getFirst());
    }

    @Test
    void anUpdateReplacesAllFormulationsOfAClaim() {
        index.update(List.of(ClaimDocument.of("canal-blocked", "A comet missed the planet.")), List.of(), 8);

        assertThat(index.size()).isEqualTo(4);
        assertThat(index.change()).isEqualTo(8);
        assertThat(search("Did a comet miss the planet?", 1))
                .extracting(candidate -> candidate.claim().id())
                .containsExactly("canal-blocked");
        assertThat(search("container ship canal vessel sandstorm", 10))
                .flatExtracting(Candidate::hits)
                .extracting(Hit::formulation)
                .contains(new Formulation(Kind.CLAIM, "A comet missed the planet."))
                .noneMatch(formulation -> formulation.text().contains("container"));
    }

    @Test
    void aRemovedClaimIsNotFoundAnyMore() {
        index.update(List.of(), List.of("canal-blocked", "never-was-there"), 9);

        assertThat(index.size()).isEqualTo(3);
        assertThat(index.change()).isEqualTo(9);
        assertThat(search("Did a container ship block the canal?", 10))
                .extracting(candidate -> candidate.claim().id())
                .isNotEmpty()
                .doesNotContain("canal-blocked");
    }

    @Test
    void settlingMergesTheSegmentsThatUpdatesHaveLeft(@TempDir Path folder) throws IOException {
        try (LuceneClaimIndex written = LuceneClaimIndex.in(folder, encoder, LEXICON)) {
            written.update(claims.subList(0, 3), List.of(), 9);
        }
        addWithoutMerging(claims.getLast(), folder);
        assertThat(segments(folder)).isEqualTo(2);

        try (LuceneClaimIndex scattered = LuceneClaimIndex.in(folder, encoder, LEXICON)) {
            scattered.settle();

            assertThat(segments(folder)).isEqualTo(1);
            assertThat(scattered.change()).isEqualTo(9);
            assertThat(scattered.size()).isEqualTo(4);
        }
    }

    private static void addWithoutMerging(ClaimDocument claim, Path folder) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, config)) {
            writer.addDocuments(new ClaimDocuments(encoder, LEXICON).documentsOf(claim));
        }
    }

    private static int segments(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.leaves().size();
        }
    }

    @Test
    void findsByWordsAndByMeaningWithTrueCosines() {
        String question = "Did the vessel close the waterway on Monday?";
        float[] vector = encoder.encode(question);

        List<Candidate> found = index.search(Sought.of(question, vector), 10);

        assertThat(found)
                .extracting(candidate -> candidate.claim().id())
                .contains("canal-blocked", "minister-resigned");
        assertThat(found.getFirst().claim().id()).isEqualTo("canal-blocked");
        assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(found).flatExtracting(Candidate::hits).isNotEmpty().allSatisfy(hit -> assertThat(hit.cosine())
                .as(hit.formulation().text())
                .isCloseTo(dot(vector, encoder.encode(hit.formulation().text())), within(1e-3)));
        assertThat(candidate(found, "roof-burned").bm25())
                .as("no word in common")
                .isZero();
        assertThat(candidate(found, "minister-resigned").bm25()).isPositive();
    }

    @Test
    void aHitByWordsThatNoVectorFindsHasItsTrueCosine() {
        // more formulations near the question than the vector search gives back, and one far away that shares a word
        List<ClaimDocument> near = IntStream.range(0, 150)
                .mapToObj(i -> ClaimDocument.of("near-" + i, "A ship blocked the canal, number " + i + "."))
                .toList();
        index.update(near, List.of(), 8);
        index.update(List.of(ClaimDocument.of("far", "Zebrawood polishes nicely.")), List.of(), 9);
        String question = "Did a ship block the canal near Zebrawood?";
        float[] vector = encoder.encode(question);

        Candidate far = candidate(index.search(Sought.of(question, vector), 200), "far");

        assertThat(far.bm25()).isPositive();
        assertThat(far.cosine()).isCloseTo(dot(vector, encoder.encode("Zebrawood polishes nicely.")), within(1e-3));
    }

    @Test
    void putsTheHitsOfAClaimInTheOrderOfTheirSimilarity() {
        Candidate candidate = candidate(search("Did a container ship block the canal?", 10), "canal-blocked");

        assertThat(candidate.hits()).hasSize(3);
        assertThat(candidate.hits().getFirst().formulation().kind()).isEqualTo(Kind.PHRASING);
        assertThat(candidate.hits()).isSortedAccordingTo((a, b) -> Double.compare(b.cosine(), a.cosine()));
        assertThat(candidate.cosine()).isEqualTo(candidate.hits().getFirst().cosine());
        assertThat(candidate.hits()).extracting(hit -> hit.formulation().kind()).contains(Kind.CLAIM, Kind.STATEMENT);
    }

    @Test
    void givesNoMoreClaimsThanAskedFor() {
        assertThat(search("canal minister roof bread", 2)).hasSize(2);
    }

    @Test
    void searchesAnyText() {
        for (String text : List.of("", "???", "😀", "\"AND (OR* title:x~", "the of and")) {
            assertThat(search(text, 3)).as(text).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void rareWordsWeighMoreThanFrequentOnes() {
        String frequent = LEXICON.stem("the");
        String rare = LEXICON.stem("cathedral");

        assertThat(index.weight(rare)).isGreaterThan(index.weight(frequent));
        assertThat(index.weight("qwrtz")).isGreaterThanOrEqualTo(index.weight(rare));
        assertThat(index.weight(frequent)).isPositive();
        assertThat(index.weight(LEXICON.stem("resign"))).isEqualTo(index.weight(LEXICON.stem("resigned")));
    }

    @Test
    void mendsAWordTowardsTheWordsOfTheClaims() {
        assertThat(index.nearestWord("cathedrel")).contains("cathedral");
        assertThat(index.nearestWord("conatiner")).contains("container");
        assertThat(index.nearestWord("brd")).as("two letters off").isEmpty();
        assertThat(index.nearestWord("canal")).as("stands in a claim").isEmpty();
        assertThat(index.nearestWord("helicopter")).isEmpty();
    }

    @Test
    void takesUpClaimsWithOddIdsAndTexts() {
        ClaimDocument odd = new ClaimDocument(
                "odd \"id\" ß", "普京 🔥 'quoted' \\ \t text", List.of("?"), List.of("…"), Set.of("n"), Set.of(-44));

        index.update(List.of(odd), List.of(), 8);

        assertThat(search("普京 🔥 'quoted' \\ \t text", 1))
                .extracting(Candidate::claim)
                .containsExactly(odd);
    }

    @Test
    void findsByStemsOfWordingsInTheirLanguageAndByNames() {
        assertThat(index.worded("de", List.of("ministerin"), List.of(), 5))
                .extracting(ClaimDocument::id)
                .containsExactly("minister-resigned");
        assertThat(index.worded("uk", List.of("міністерк"), List.of("ship"), 5))
                .as("a letter is missing; by name")
                .extracting(ClaimDocument::id)
                .containsExactly("minister-resigned", "canal-blocked");
        assertThat(index.worded("ru", List.of("ministerin"), List.of(), 5)).isEmpty();
        assertThat(search("zurückgetreten Montag", 1).getFirst().bm25())
                .as("English questions do not see them")
                .isZero();
    }

    private List<Candidate> search(String text, int limit) {
        return index.search(Sought.of(text, encoder.encode(text)), limit);
    }

    private static Candidate candidate(List<Candidate> candidates, String id) {
        return candidates.stream()
                .filter(candidate -> candidate.claim().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " was not found"));
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    @Test
    void aMergeLeavesTheClaimsThatDidNotChangeTheSameObjects() {
        List<ClaimDocument> before = index.claims(10);
        index.update(List.of(ClaimDocument.of("canal-blocked", "A comet missed the planet.")), List.of(), 8);
        index.settle();

        List<ClaimDocument> same = before.stream()
                .filter(claim -> !claim.id().equals("canal-blocked"))
                .toList();
        assertThat(index.claims(10))
                .filteredOn(claim -> !claim.id().equals("canal-blocked"))
                .hasSize(3)
                .allMatch(claim -> same.stream().anyMatch(other -> other == claim));
    }
}
