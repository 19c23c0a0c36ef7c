package org.claimbook.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.LongStream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.claimbook.matching.alignment.WordAligner;
import org.claimbook.matching.likelihood.Calibration;
import org.claimbook.matching.lucene.LuceneClaimIndex;
import org.claimbook.matching.onnx.MiniLmEncoder;
import org.claimbook.matching.reading.Question;
import org.claimbook.matching.slot.Slots;

/** The longest questions, made to be dear, cost a few times what usual ones do. */
class LongQuestionTest {
    /**
     * They have forty times the letters, of which eighty words are read, ten times as many: what is done for each pair of words shows. In
     * processor time the dearest takes less than ten times as much, as the model's share grows less.
     */
    private static final int TIMES = 20;

    private static MiniLmEncoder encoder;
    private static LuceneClaimIndex index;
    private static ClaimMatcher matcher;
    private static long usual;

    @BeforeAll
    static void index() {
        encoder = MiniLmEncoder.shipped();
        index = LuceneClaimIndex.inMemory(encoder, SmallStore.LEXICON);
        index.update(SmallStore.claims(), List.of(), 1);
        matcher = new ClaimMatcher(
                SmallStore.LEXICON,
                SmallStore.BOOK,
                encoder,
                index,
                Slots.all(SmallStore.LEXICON),
                new WordAligner(SmallStore.LEXICON, SmallStore.BOOK),
                Calibration.shipped(),
                new MatchingSettings(MatchingSettings.DEFAULT_TARGET_PRECISION));
        matcher.prepare();
        long[] each = LongStream.range(0, 20)
                .map(i -> work("Did Ukraine attack the Kremlin with " + (i + 2) + " drones?"))
                .sorted()
                .toArray();
        usual = each[each.length / 2];
    }

    @AfterAll
    static void close() {
        index.close();
        encoder.close();
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/matching/long-questions.psv",
            delimiter = '|',
            quoteCharacter = '\'',
            useHeadersInDisplayName = true)
    void takesLittleMoreThanAUsualOne(String kind, String repeated) {
        String unit = repeated.replace("\\n", "\n");
        String question = unit.repeat(Question.MAX_LENGTH / unit.length());

        assertThat(work(question)).isLessThan(TIMES * usual);
    }

    @Test
    void isNotAnsweredByWhatIsReadOfIt() {
        String claim = SmallStore.claims().getFirst().text();
        assertThat(matcher.match(Question.of(claim))).isInstanceOf(Decision.Matched.class);

        String more = claim + " though nobody knows why".repeat(Question.MOST_WORDS / 4);

        assertThat(matcher.match(Question.of(more))).isNotInstanceOf(Decision.Matched.class);
    }

    /**
     * What this thread allocates for a message that is answered, in bytes: it hardly differs from one machine and one time to
     * another, and each word that is looked at, and each pair of words, takes some.
     */
    private static long work(String message) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        matcher.asked(Question.of(message), "en").lookedUp().forEach(part -> matcher.match(Question.of(part)));
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
