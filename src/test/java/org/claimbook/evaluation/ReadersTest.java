package org.claimbook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadersTest {
    @Test
    void aFolderIsReadWithItsTitlesAsPhrasings() {
        EvaluationSet set = folder("tiny", "train");

        assertThat(set.claims()).hasSize(8);
        assertThat(set.claims().getFirst().phrasings()).containsExactly("Ferry Albatross sinks in Port Mellow");
        assertThat(set.questions()).hasSize(6);
        assertThat(set.questions().getFirst().gold()).containsExactly("ferry-sank");
        assertThat(set.nearMisses()).extracting(NearMiss::kind).containsExactly("number", "entity");
        assertThat(set.outOfScope()).hasSize(2);
    }

    @Test
    void furtherJudgementsAreAddedToWhatASetHas(@TempDir Path folder) throws IOException {
        EvaluationSet set = folder("tiny", "train");
        AskedQuestion first = set.questions().getFirst();
        String other = set.claims().getLast().id();
        Path file = Files.writeString(
                folder.resolve("judged.tsv"), first.id() + "\t" + other + "\n" + first.id() + "\tof another set\n");

        EvaluationSet judged = Judgements.read(file).addedTo(set);

        assertThat(judged.questions().getFirst().gold()).containsExactlyInAnyOrder("ferry-sank", other);
        assertThat(judged.questions().subList(1, 6)).isEqualTo(set.questions().subList(1, 6));
    }

    @Test
    void judgementsThatAreNotThereAreNamed() {
        assertThatThrownBy(() -> Judgements.read(Path.of("no-such-file.tsv")))
                .isInstanceOf(InvalidSetException.class)
                .hasMessage("--judged: there is no file no-such-file.tsv");
    }

    @Test
    void aLineWithTooFewColumnsIsNamed() {
        assertThatThrownBy(() -> folder("bad-columns", "dev"))
                .isInstanceOf(InvalidSetException.class)
                .hasMessageContaining("claims.tsv:2: has 1 columns, not claim id, claim text");
    }

    @Test
    void aClaimThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> folder("bad-claim", "dev"))
                .isInstanceOf(InvalidSetException.class)
                .hasMessageContaining("qrels-dev.tsv:2: there is no claim 'zz'");
    }

    @Test
    void aPartThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> folder("tiny", "val"))
                .isInstanceOf(InvalidSetException.class)
                .hasMessageContaining("--part: 'val'");
    }

    @Test
    void aQuestionFileBringsItsFacts() {
        EvaluationSet set = new QuestionFile(Sets.resource("../questions/putin-residence-dev.yaml")).read();

        assertThat(set.part()).isEqualTo("dev");
        assertThat(set.claims()).isNotEmpty();
        assertThat(set.names()).isNotEmpty();
        assertThat(set.questions())
                .allSatisfy(question -> assertThat(question.text()).isNotBlank());
        assertThat(set.nearMisses()).isNotEmpty().allSatisfy(miss -> assertThat(miss.claim())
                .isEmpty());
    }

    @Test
    void aQuestionFileWithAnUnknownClaimIsRefused() {
        assertThatThrownBy(() -> new QuestionFile(Sets.resource("unknown-claim-dev.yaml")).read())
                .isInstanceOf(InvalidSetException.class)
                .hasMessageContaining("questions[0].claim: there is no claim 'no-such-claim'");
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() {
        assertThatThrownBy(() -> new QuestionFile(Sets.resource("broken-dev.yaml")).read())
                .isInstanceOf(InvalidSetException.class)
                .hasMessageMatching("(?s).*broken-dev.yaml:\\d+: .*");
    }

    @Test
    void slicesShareNoClaimAndLeaveNoneOut() {
        EvaluationSet set = folder("tiny", "train");
        EvaluationSet dev = Slice.DEV.of(set);
        EvaluationSet fit = Slice.FIT.of(set);

        assertThat(dev.questions()).isNotEmpty().doesNotContainAnyElementsOf(fit.questions());
        assertThat(dev.questions().size() + fit.questions().size())
                .isEqualTo(set.questions().size());
        assertThat(dev.claims()).isEqualTo(set.claims());
    }

    private static EvaluationSet folder(String name, String part) {
        return new TsvFolder(Sets.resource(name), part).read(StoredFacts::shipped);
    }
}
