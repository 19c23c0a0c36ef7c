package org.claimbook.telegram.dialogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ExternalReplyInfo;
import org.telegram.telegrambots.meta.api.objects.checklist.Checklist;
import org.telegram.telegrambots.meta.api.objects.checklist.ChecklistTask;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.polls.Poll;
import org.telegram.telegrambots.meta.api.objects.polls.PollOption;

/** The words that there are in messages of all kinds; empty where there are none. */
public final class MessageWords {
    private MessageWords() {}

    /** The text of a message, else its caption, else what its poll or checklist says, a line for each part. */
    public static String of(Message message) {
        return first(message.getText(), message.getCaption(), of(message.getPoll()), of(message.getChecklist()));
    }

    /** What a message of another chat says as far as Telegram tells: its text is only told as a quote. */
    static String of(ExternalReplyInfo message) {
        return first(of(message.getPoll()), of(message.getChecklist()));
    }

    /** What somebody points at by a reply: one option of a poll or one task of a checklist, else the whole message. */
    static String pointedAt(Message replied, @Nullable String option, @Nullable Integer task) {
        Optional<String> part = Optional.ofNullable(replied.getPoll()).stream()
                .flatMap(poll -> stream(poll.getOptions()))
                .filter(each -> option != null && option.equals(each.getPersistentId()))
                .map(PollOption::getText)
                .findFirst()
                .or(() -> Optional.ofNullable(replied.getChecklist()).stream()
                        .flatMap(list -> stream(list.getTasks()))
                        .filter(each -> task != null && task.equals(each.getId()))
                        .map(ChecklistTask::getText)
                        .findFirst())
                .filter(MessageWords::saysSomething);
        return part.orElseGet(() -> of(replied));
    }

    private static String of(@Nullable Poll poll) {
        return poll == null
                ? ""
                : lines(Stream.concat(
                        Stream.of(poll.getQuestion(), poll.getDescription()),
                        stream(poll.getOptions()).map(PollOption::getText).map(MessageWords::listed)));
    }

    /** The title counts where it asks something; else it is a heading, unless there is nothing below it. */
    private static String of(@Nullable Checklist list) {
        if (list == null) {
            return "";
        }
        String tasks = lines(stream(list.getTasks()).map(ChecklistTask::getText).map(MessageWords::listed));
        String title = list.getTitle() == null ? "" : list.getTitle().strip();
        return tasks.isEmpty() || title.endsWith("?") ? lines(Stream.of(title, tasks)) : tasks;
    }

    private static <T> Stream<T> stream(@Nullable List<T> parts) {
        return parts == null ? Stream.empty() : parts.stream();
    }

    /** A single word, as in "yes" or "milk", says nothing by itself. */
    private static String listed(String part) {
        return saysSomething(part) ? "• " + part.strip() : "";
    }

    private static boolean saysSomething(@Nullable String part) {
        return part != null && part.strip().indexOf(' ') > 0;
    }

    private static String lines(Stream<String> parts) {
        return parts.filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String first(@Nullable String... texts) {
        return Stream.of(texts)
                .filter(text -> text != null && !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
