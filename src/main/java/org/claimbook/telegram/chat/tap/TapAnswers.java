package org.claimbook.telegram.chat.tap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jakarta.inject.Singleton;

import org.claimbook.conversation.GivenAnswer;
import org.claimbook.conversation.GivenAnswers;
import org.claimbook.telegram.chat.Actions;
import org.claimbook.telegram.chat.ChatLabels;
import org.claimbook.telegram.chat.Labels;
import org.claimbook.telegram.chat.People;
import org.claimbook.telegram.chat.Person;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.dialogue.Tap;

/** What all taps have in common: who tapped, which answer it is about, and a word that it was noticed. */
@Singleton
record TapAnswers(People people, GivenAnswers given, Labels labels) {
    /** What to do about an answer. */
    interface AboutAnswer {
        List<Reply> replies(Tap tap, Person person, GivenAnswer answer);
    }

    /** What to do about the answer that the tapped button names; says so where it is forgotten, or somebody else's. */
    Function<Tap, List<Reply>> about(AboutAnswer what) {
        return tap -> about(tap, what);
    }

    private List<Reply> about(Tap tap, AboutAnswer what) {
        Optional<Person> person = people.of(tap);
        Optional<GivenAnswer> answer = person.flatMap(who -> given.byId(Actions.number(tap.data(), 0), who.asker()));
        if (answer.isEmpty()) {
            return said(tap, person, ChatLabels::expired, List.of());
        }
        return people.isFor(person.get(), answer.get().asker())
                ? what.replies(tap, person.get().writing(answer.get().language()), answer.get())
                : said(tap, person.get(), ChatLabels::notYours);
    }

    List<Reply> said(Tap tap, Optional<Person> person, Function<ChatLabels, String> word, List<Reply> rest) {
        List<Reply> replies = new ArrayList<>();
        replies.add(tap.answer(word.apply(labels.in(person.map(Person::language).orElse("en")))));
        replies.addAll(rest);
        return List.copyOf(replies);
    }

    List<Reply> said(Tap tap, Person person, Function<ChatLabels, String> word) {
        return said(tap, person, word, List.of());
    }

    List<Reply> said(Tap tap, Person person, Function<ChatLabels, String> word, List<Reply> rest) {
        return said(tap, Optional.of(person), word, rest);
    }
}
