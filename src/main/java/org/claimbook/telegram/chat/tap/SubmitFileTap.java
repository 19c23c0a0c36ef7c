package org.claimbook.telegram.chat.tap;

import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

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

/** "Send to the editors": the sender's consent that editors see a file, of which nothing was stored before. */
@Singleton
class SubmitFileTap implements TapHandler {
    private final People people;
    private final TapAnswers taps;
    private final EditorTasks tasks;
    private final ChatTexts texts;

    SubmitFileTap(People people, TapAnswers taps, EditorTasks tasks, ChatTexts texts) {
        this.people = people;
        this.taps = taps;
        this.tasks = tasks;
        this.texts = texts;
    }

    @Override
    public String action() {
        return Actions.SUBMIT_FILE;
    }

    @Override
    public List<Reply> replies(Tap tap) {
        Optional<Person> person = people.of(tap).filter(Person::isPrivate);
        // Telegram no longer tells of the message once it is deleted, or too old
        Optional<SubmittedFile> file = tap.file().filter(SubmittedFile::canBeFetched);
        if (person.isEmpty() || file.isEmpty()) {
            return taps.said(tap, person, ChatLabels::expired);
        }
        Person who = person.get();
        tasks.submit(file.get(), who.asker(), who.chatId(), tap.messageId(), who.language());
        Composed submitted = new Composed(texts.messages("file-submitted", who.language()), Buttons.NONE);
        return taps.said(tap, person, ChatLabels::submitted, submitted.inPlaceOf(tap.message()));
    }
}
