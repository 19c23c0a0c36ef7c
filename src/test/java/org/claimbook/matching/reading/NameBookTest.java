package org.claimbook.matching.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.claimbook.matching.SmallStore;

class NameBookTest {
    private static final NameBook BOOK = SmallStore.BOOK;

    @Test
    void knowsIdsAndTheirUsualNames() {
        assertThat(BOOK.knows("us")).isTrue();
        assertThat(BOOK.knows("atlantis")).isFalse();
        assertThat(BOOK.nameOf("us")).isEqualTo("United States");
        assertThat(BOOK.nameOf("atlantis")).isEqualTo("atlantis");
    }

    @Test
    void collectsAllInWhoseNameSomeoneSpeaksEvenInACircle() {
        NameBook circle = new NameBook(
                List.of(
                        new KnownName("spokesman", List.of("Peskov"), Set.of("president")),
                        new KnownName("president", List.of("Putin"), Set.of("state")),
                        new KnownName("state", List.of("Russia"), Set.of("spokesman"))),
                SmallStore.LEXICON);

        assertThat(circle.voicesOf("spokesman")).containsExactly("spokesman", "president", "state");
        assertThat(BOOK.voicesOf("putin")).containsExactly("putin", "russia");
        assertThat(BOOK.voicesOf("russia")).containsExactly("russia");
        assertThat(BOOK.voicesOf("atlantis")).containsExactly("atlantis");
    }

    @Test
    void theFirstNameHoldsAnAliasThatTwoClaim() {
        NameBook book = new NameBook(
                List.of(
                        new KnownName("first", List.of("Springfield"), Set.of()),
                        new KnownName("second", List.of("Springfield"), Set.of())),
                SmallStore.LEXICON);

        assertThat(new QuestionReader(SmallStore.LEXICON, book)
                        .read("Did Springfield vote?")
                        .mentionKeys())
                .containsExactly("first");
    }

    @Test
    void mendsNoTypoThatCouldBeEitherOfTwoNames() {
        NameBook book = new NameBook(
                List.of(
                        new KnownName("mali", List.of("Malira"), Set.of()),
                        new KnownName("mala", List.of("Malora"), Set.of())),
                SmallStore.LEXICON);

        assertThat(new QuestionReader(SmallStore.LEXICON, book)
                        .read("did malera vote")
                        .mentions())
                .noneMatch(Mention::known);
    }

    @Test
    void refusesANameWithoutWords() {
        assertThatThrownBy(() -> new KnownName("nobody", List.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("names: 'nobody' has none");
    }
}
