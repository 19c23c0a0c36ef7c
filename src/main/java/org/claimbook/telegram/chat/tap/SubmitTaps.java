package org.claimbook.telegram.chat.tap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jakarta.inject.Singleton;

import org.claimbook.conversation.GivenAnswer;
import org.claimbook.conversation.queue.EditorTasks;
import org.claimbook.conversation.queue.SubmittedFile;
import org.claimbook.telegram.chat.Actions;
import org.claimbook.telegram.chat.ChatLabels;
import org.claimbook.telegram.chat.Composed;
import org.claimbook.telegram.chat.People;
import org.claimbook.telegram.chat.Person;
import org.claimbook.telegram.dialogue.Buttons;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.dialogue.Tap;
import org.claimbook.telegram.dialogue.TapHandler;
import org.claimbook.telegram.text.ChatTexts;
import org.claimbook.telegram.text.FormattedText;

/** The buttons by which users consent that editors see something of theirs. */
@Singleton
record SubmitTaps(People people, TapAnswers about, EditorTasks tasks, ChatTexts texts) implements TapHandler {
    @Override
    public Map<String, Function<Tap, List<Reply>>> taps() {
        return Map.of(Actions.SUBMIT, about.about(this::question), Actions.SUBMIT_FILE, this::file);
    }

    private List<Reply> question(Tap tap, Person person, GivenAnswer answer) {
        if (!person.isPrivate()) {
            // the button is in private chats only, as the answer is told to the one who asked
            return about.said(tap, person, ChatLabels::notYours);
        }
        tasks.submit(answer, person.asker(), person.chatId(), tap.messageId(), person.language());
        return submitted(
                tap, person, texts.messages("submitted", person.language(), Map.of("question", answer.question())));
    }

    /** A file of which nothing was stored before. */
    private List<Reply> file(Tap tap) {
        Optional<Person> person = people.of(tap).filter(Person::isPrivate);
        // Telegram no longer tells of the message once it is deleted, or too old
        Optional<SubmittedFile> file = tap.file().filter(SubmittedFile::canBeFetched);
        if (person.isEmpty() || file.isEmpty()) {
            return about.said(tap, person, ChatLabels::expired, List.of());
        }
        Person who = person.get();
        tasks.submit(file.get(), who.asker(), who.chatId(), tap.messageId(), who.language());
        return submitted(tap, who, texts.messages("file-submitted", who.language()));
    }

    private List<Reply> submitted(Tap tap, Person person, List<FormattedText> instead) {
        return about.said(
                tap, person, ChatLabels::submitted, new Composed(instead, Buttons.NONE).inPlaceOf(tap.message()));
    }
}
