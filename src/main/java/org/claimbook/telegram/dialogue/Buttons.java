package org.claimbook.telegram.dialogue;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

import org.claimbook.telegram.text.Stripped;

/**
 * The buttons below a message.
 *
 * @param rows from top to bottom, each from left to right
 */
public record Buttons(List<List<Button>> rows) {
    /** No buttons. */
    public static final Buttons NONE = new Buttons(List.of());

    public Buttons {
        rows = rows.stream().map(List::copyOf).filter(row -> !row.isEmpty()).toList();
    }

    /** Buttons side by side. */
    public static Buttons row(Button... buttons) {
        return new Buttons(List.of(Arrays.asList(buttons)));
    }

    /** Buttons one below the other. */
    public static Buttons column(List<? extends Button> buttons) {
        return new Buttons(buttons.stream().map(List::<Button>of).toList());
    }

    /** These with the other ones below. */
    public Buttons above(Buttons others) {
        return new Buttons(Stream.concat(rows.stream(), others.rows.stream()).toList());
    }

    /** As the Bot API wants it. */
    public InlineKeyboardMarkup markup() {
        return new InlineKeyboardMarkup(rows.stream()
                .map(row -> new InlineKeyboardRow(
                        row.stream().map(Button::asTelegram).toList()))
                .toList());
    }

    /** One button. */
    public sealed interface Button {
        /** What stands on it; more than a line is cut off by the reader's screen. */
        String label();

        /** The button as the Bot API wants it. */
        InlineKeyboardButton asTelegram();
    }

    /** A button that tells us that it was tapped. */
    public record Tappable(String label, ButtonData data) implements Button {
        public Tappable {
            label = labelled(label);
        }

        @Override
        public InlineKeyboardButton asTelegram() {
            return InlineKeyboardButton.builder()
                    .text(label)
                    .callbackData(data.toString())
                    .build();
        }
    }

    /** A button that opens a page. */
    public record Link(String label, URI url) implements Button {
        public Link {
            label = labelled(label);
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            if (!scheme.equals("https") && !scheme.equals("http")) {
                throw new IllegalArgumentException("url: '" + url + "' is not an http(s) address");
            }
        }

        @Override
        public InlineKeyboardButton asTelegram() {
            return InlineKeyboardButton.builder()
                    .text(label)
                    .url(url.toASCIIString())
                    .build();
        }
    }

    /** A button that asks the bot in inline mode, in a chat that its owner picks. */
    public record Forwarding(String label, String query) implements Button {
        public Forwarding {
            label = labelled(label);
        }

        @Override
        public InlineKeyboardButton asTelegram() {
            return InlineKeyboardButton.builder()
                    .text(label)
                    .switchInlineQuery(query)
                    .build();
        }
    }

    private static String labelled(String label) {
        String clean = Stripped.of(label).replace('\n', ' ').strip();
        if (clean.isEmpty()) {
            throw new IllegalArgumentException("label: '" + label + "' is empty");
        }
        return clean;
    }
}
