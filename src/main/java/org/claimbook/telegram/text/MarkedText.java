package org.claimbook.telegram.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/** Reads a rendered template with its {@link Mark}s and cuts it into messages within Telegram's limits. */
public final class MarkedText {

    private record Span(String type, @Nullable String url, int start, int end) {}

    private record Opened(String type, @Nullable String url, int start) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();
    private final Deque<Opened> open = new ArrayDeque<>();

    private MarkedText(String marked) {
        int i = 0;
        while (i < marked.length()) {
            i = read(marked, i);
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException(
                    "a template does not end its " + open.peek().type());
        }
        spans.sort(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()));
    }

    /** The messages, in order; none for a text of white space. */
    public static List<FormattedText> messages(String marked) {
        return new MarkedText(marked).cut();
    }

    private int read(String marked, int i) {
        char c = marked.charAt(i);
        switch (c) {
            case Mark.BOLD -> open.push(new Opened("bold", null, text.length()));
            case Mark.ITALIC -> open.push(new Opened("italic", null, text.length()));
            case Mark.FOLD -> open.push(new Opened("expandable_blockquote", null, text.length()));
            case Mark.LINK -> {
                int middle = marked.indexOf(Mark.LINK_TEXT, i);
                open.push(new Opened("text_link", marked.substring(i + 1, middle), text.length()));
                return middle + 1;
            }
            case Mark.END -> {
                Opened ended = open.pop();
                spans.add(new Span(ended.type(), ended.url(), ended.start(), text.length()));
            }
            default -> text.append(c);
        }
        return i + 1;
    }

    private List<FormattedText> cut() {
        List<FormattedText> messages = new ArrayList<>();
        int start = skipSpace(0);
        while (start < text.length()) {
            int end = end(start);
            int shown = trimmed(start, end);
            messages.add(new FormattedText(text.substring(start, shown), within(start, shown)));
            start = skipSpace(end);
        }
        return messages;
    }

    /** Where the message that starts at {@code start} has to end: between blocks, else lines, else words, else anywhere. */
    private int end(int start) {
        int most = Math.min(start + FormattedText.MAX_LENGTH, oneTooMany(start));
        if (most >= text.length()) {
            return text.length();
        }
        for (String gap : List.of("\n\n", "\n", " ")) {
            int cut = text.lastIndexOf(gap, most - 1);
            if (cut > start) {
                return cut;
            }
        }
        return Character.isLowSurrogate(text.charAt(most)) && most - 1 > start ? most - 1 : most;
    }

    /** Where the first entity starts that is one too many in a message from {@code start} on. */
    private int oneTooMany(int start) {
        return spans.stream()
                .filter(span -> trimmed(Math.max(span.start(), start), span.end()) > start)
                .skip(FormattedText.MAX_ENTITIES)
                .mapToInt(Span::start)
                .filter(begin -> begin > start)
                .findFirst()
                .orElse(text.length());
    }

    private List<MessageEntity> within(int start, int end) {
        List<MessageEntity> entities = new ArrayList<>();
        for (Span span : spans) {
            int from = skipSpace(Math.max(span.start(), start));
            int to = trimmed(from, Math.min(span.end(), end));
            if (from < to) {
                entities.add(MessageEntity.builder()
                        .type(span.type())
                        .url(span.url())
                        .offset(from - start)
                        .length(to - from)
                        .build());
            }
        }
        return entities;
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int trimmed(int from, int end) {
        int i = end;
        while (i > from && Character.isWhitespace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
