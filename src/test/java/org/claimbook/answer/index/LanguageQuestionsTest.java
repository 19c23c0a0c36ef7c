package org.claimbook.answer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import org.claimbook.claim.Claim;
import org.claimbook.claim.Phrasing;
import org.claimbook.claim.facts.FactSheet;
import org.claimbook.language.QuestionLanguage;
import org.claimbook.matching.ClaimMatcher;
import org.claimbook.matching.Decision;
import org.claimbook.matching.Match;
import org.claimbook.matching.MatchingSettings;
import org.claimbook.matching.language.Lexicon;
import org.claimbook.matching.likelihood.Calibration;
import org.claimbook.matching.lucene.LuceneClaimIndex;
import org.claimbook.matching.onnx.MiniLmEncoder;
import org.claimbook.matching.reading.Question;

/** Asks questions in German, Ukrainian and Russian of an index of the shipped facts. */
class LanguageQuestionsTest {
    private static final String FACTS = "facts/putin-residence.yaml";

    private static FactSheet sheet;
    private static MiniLmEncoder encoder;
    private static LuceneClaimIndex index;
    private static ClaimMatcher matcher;

    @BeforeAll
    static void index() throws IOException {
        sheet = FactSheet.read(Map.of(FACTS, resource(FACTS).readAllBytes()));
        Lexicon lexicon = Lexicon.english();
        encoder = MiniLmEncoder.shipped();
        index = LuceneClaimIndex.inMemory(encoder, lexicon);
        IndexKeeper.update(index, sheet.claims());
        matcher = AnsweringSnapshot.of(
                        sheet.speakers(), lexicon, encoder, index, Calibration.shipped(), new MatchingSettings(0.98))
                .matcher();
    }

    @AfterAll
    static void close() {
        index.close();
        encoder.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/matching/multilingual/several.psv", delimiter = '|', useHeadersInDisplayName = true)
    void takesMessagesOfSeveralQuestionsApart(String language, String message, String parts) {
        assertThat(matcher.asked(Question.of(message), language).lookedUp()).containsExactly(parts.split(" / "));
    }

    /** The bar is what users need; the figures that are reached are printed. */
    @ParameterizedTest
    @CsvSource({"de, 0.85", "uk, 0.85", "ru, 0.85"})
    void answersOrOffersTheRightClaimAndAnswersNoNearMiss(String language, double bar) throws IOException {
        int answerable = 0;
        int answered = 0;
        int offered = 0;
        List<String> missed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (JsonNode each : new ObjectMapper(new YAMLFactory())
                .readTree(resource("questions/putin-residence-" + language + ".yaml"))
                .path("questions")) {
            String question = each.path("ask").asText();
            String claim = each.path("claim").asText();
            Decision decision = match(question);
            boolean right = claims(decision).contains(claim);
            answerable += claim.isEmpty() ? 0 : 1;
            if (decision instanceof Decision.Matched matched) {
                answered++;
                if (!matched.match().claim().equals(claim)) {
                    wrong.add(question + " -> " + matched.match());
                }
            } else if (decision instanceof Decision.Unsure && right) {
                offered++;
            } else if (!claim.isEmpty()) {
                missed.add(question + " -> " + claims(decision));
            }
        }
        System.out.printf(
                "%s: of %d answerable %d answered, %d offered%n",
                language, answerable, answered - wrong.size(), offered);
        missed.forEach(System.out::println);

        assertThat(wrong).isEmpty();
        assertThat((answered + offered) / (double) answerable).isGreaterThanOrEqualTo(bar);
    }

    @Tag("slow")
    @Test
    void whatIsOfferedIsAnsweredWhenItIsAsked() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Claim claim : sheet.claims()) {
            for (Phrasing phrasing : claim.phrasings()) {
                if (!phrasing.language().equals("en")) {
                    asked++;
                    Decision decision = match(phrasing.text());
                    if (!(decision instanceof Decision.Matched)
                            || !claims(decision).equals(List.of(claim.slug()))) {
                        wrong.add(phrasing.text() + " -> " + claims(decision));
                    }
                }
            }
        }

        assertThat(asked).isGreaterThan(380);
        assertThat(wrong).isEmpty();
    }

    /** A word left out or exchanged with its neighbour leads to no other claim, and a negation to no claim at all; by sample. */
    @Tag("slow")
    @Test
    void aChangedWordingIsNotAnsweredAsAnother() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (int i = 0; i < sheet.claims().size(); i += 6) {
            Claim claim = sheet.claims().get(i);
            for (Phrasing phrasing : claim.phrasings()) {
                for (String changed : phrasing.language().equals("en") ? List.<String>of() : changed(phrasing)) {
                    asked++;
                    if (matcher.match(Question.of(changed), phrasing.language()) instanceof Decision.Matched matched
                            && !matched.match().claim().equals(claim.slug())) {
                        wrong.add(phrasing.text() + " / " + changed + " -> " + matched.match());
                    }
                }
                for (String negated : phrasing.language().equals("en") ? List.<String>of() : negated(phrasing)) {
                    asked++;
                    if (matcher.match(Question.of(negated), phrasing.language()) instanceof Decision.Matched matched) {
                        wrong.add(phrasing.text() + " / " + negated + " -> " + matched.match());
                    }
                }
            }
        }

        assertThat(asked).isGreaterThan(1_500);
        assertThat(wrong).isEmpty();
    }

    private static List<String> changed(Phrasing wording) {
        List<String> words = List.of(wording.text().split(" "));
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            List<String> other = new ArrayList<>(words);
            String left = other.remove(i);
            changed.add(String.join(" ", other));
            if (i < other.size()) {
                other.add(i + 1, left);
                changed.add(String.join(" ", other));
            }
        }
        return changed;
    }

    private static List<String> negated(Phrasing wording) {
        List<String> words = List.of(wording.text().split(" "));
        List<String> negated = new ArrayList<>();
        for (int i = 0; i <= words.size(); i++) {
            List<String> other = new ArrayList<>(words);
            other.add(i, wording.language().equals("de") ? "nicht" : "не");
            negated.add(String.join(" ", other));
        }
        return negated;
    }

    private static Decision match(String question) {
        return matcher.match(Question.of(question), QuestionLanguage.of(question, Optional.empty()));
    }

    private static List<String> claims(Decision decision) {
        return switch (decision) {
            case Decision.Matched matched -> List.of(matched.match().claim());
            case Decision.Unsure unsure ->
                unsure.candidates().stream().map(Match::claim).toList();
            case Decision.NoMatch none ->
                none.related().stream().map(Match::claim).toList();
        };
    }

    private static InputStream resource(String name) {
        return LanguageQuestionsTest.class.getClassLoader().getResourceAsStream(name);
    }
}
