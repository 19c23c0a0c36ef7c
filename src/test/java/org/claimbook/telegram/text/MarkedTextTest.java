package org.claimbook.telegram.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

class MarkedTextTest {

    private static String shown(FormattedText message, MessageEntity entity) {
        return message.text().substring(entity.getOffset(), entity.getOffset() + entity.getLength());
    }

    @Test
    void countsEmojiAndCombiningMarksInUtf16Units() {
        String name = "Zoe\u0308 👩‍👩‍👧 🇺🇦";
        FormattedText message = MarkedText.messages("🦊 " + Mark.InTemplates.bold(name) + " said "
                        + Mark.InTemplates.link("це 🦊", URI.create("https://example.org/a?b=c")) + ".")
                .getFirst();

        assertThat(message.text()).isEqualTo("🦊 " + name + " said це 🦊.");
        assertThat(message.entities()).extracting(MessageEntity::getType).containsExactly("bold", "text_link");
        assertThat(message.entities().get(0).getOffset()).isEqualTo(3);
        assertThat(shown(message, message.entities().get(0))).isEqualTo(name);
        assertThat(shown(message, message.entities().get(1))).isEqualTo("це 🦊");
        assertThat(message.entities().get(1).getUrl()).isEqualTo("https://example.org/a?b=c");
    }

    @Test
    void textThatIsFilledInCanNeitherFormatNorTurnTheDirection() {
        assertThat(Stripped.of("a\u202Eb\u2066c\u200Fd\uE000e\uE005f\u0007g\nh\uD83Di🦊"))
                .isEqualTo("abcdefg\nhi🦊");
        FormattedText message = MarkedText.messages(
                        Mark.InTemplates.bold("x\uE005y\u202Ez").toString())
                .getFirst();
        assertThat(message.text()).isEqualTo("xyz");
        assertThat(shown(message, message.entities().getFirst())).isEqualTo("xyz");
    }

    @Test
    void aLinkWithoutAnAddressToFollowIsPlainText() {
        assertThat(MarkedText.messages(Mark.InTemplates.link("WSJ", null).toString()))
                .containsExactly(new FormattedText("WSJ", List.of()));
        assertThat(MarkedText.messages(Mark.InTemplates.link("WSJ", URI.create("javascript:alert(1)"))
                        .toString()))
                .containsExactly(new FormattedText("WSJ", List.of()));
    }

    @Test
    void entitiesLeaveOutTheWhiteSpaceAtTheirEnds() {
        FormattedText message = MarkedText.messages("a\n" + Mark.FOLD + "\nfolded\n" + Mark.END + "\nb")
                .getFirst();

        assertThat(shown(message, message.entities().getFirst())).isEqualTo("folded");
        assertThat(message.entities().getFirst().getType()).isEqualTo("expandable_blockquote");
    }

    @Test
    void aLongTextIsCutBetweenBlocksAndAnEntityGoesOnInTheNextMessage() {
        String block = "word ".repeat(300).strip();
        List<FormattedText> messages = MarkedText.messages(
                block + "\n\n" + Mark.FOLD + block + "\n\n" + block + "\n\n" + block + Mark.END + "\n\nend");

        assertThat(messages)
                .extracting(FormattedText::text)
                .containsExactly(block + "\n\n" + block, block + "\n\n" + block + "\n\nend");
        assertThat(shown(messages.get(0), messages.get(0).entities().getFirst()))
                .isEqualTo(block);
        assertThat(shown(messages.get(1), messages.get(1).entities().getFirst()))
                .isEqualTo(block + "\n\n" + block);
    }

    @Test
    void aTextWithoutAGapIsNotCutInsideOfAnEmoji() {
        List<FormattedText> messages = MarkedText.messages("a" + "🦊".repeat(4_000));

        assertThat(messages).hasSize(2).allSatisfy(message -> assertThat(
                        message.text().length())
                .isLessThanOrEqualTo(FormattedText.MAX_LENGTH));
        assertThat(messages.get(0).text()).hasSize(4_095).endsWith("🦊");
        assertThat(messages.get(0).text() + messages.get(1).text()).isEqualTo("a" + "🦊".repeat(4_000));
    }

    @Test
    void moreThanAHundredEntitiesGoIntoAnotherMessage() {
        List<FormattedText> messages = MarkedText.messages((Mark.InTemplates.bold("x") + "\n").repeat(250));

        assertThat(messages).extracting(message -> message.entities().size()).containsExactly(100, 100, 50);
    }

    @Test
    void whiteSpaceIsNoMessageAndAMarkThatDoesNotEndIsAMistake() {
        assertThat(MarkedText.messages(" \n ")).isEmpty();
        assertThatThrownBy(() -> MarkedText.messages(Mark.BOLD + "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bold");
    }
}
