package org.claimbook.telegram.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import org.claimbook.claim.Claim;
import org.claimbook.claim.store.Claims;
import org.claimbook.conversation.privacy.StoredData;
import org.claimbook.telegram.UserTraces;
import org.claimbook.telegram.dialogue.ButtonData;
import org.claimbook.telegram.dialogue.Buttons;
import org.claimbook.telegram.dialogue.Buttons.Tappable;
import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.MessageHandler;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.dialogue.Tap;
import org.claimbook.telegram.dialogue.TapHandler;
import org.claimbook.telegram.text.ChatTexts;

/** {@code /mydata} and {@code /deletemydata}, which asks once before it deletes; in private chats only, as it is nobody else's business. */
@Singleton
@Priority(50)
record MyDataHandler(People people, StoredData data, UserTraces traces, Claims claims, Labels labels, ChatTexts texts)
        implements MessageHandler, TapHandler {
    private static final String SHOW = "mydata";
    private static final String DELETE = "deletemydata";

    @Override
    public boolean takes(IncomingMessage message) {
        return message.isPrivate() && (message.is(SHOW) || message.is(DELETE));
    }

    @Override
    public List<Reply> replies(IncomingMessage message) {
        Person person = people.of(message);
        return message.is(DELETE) ? asked(person) : shown(person);
    }

    private List<Reply> shown(Person person) {
        StoredData.Summary stored = data.of(person.asker());
        Map<String, Claim> claimsFollowed = claims.withSlugs(Set.copyOf(stored.followed()));
        List<String> followed = stored.followed().stream()
                .flatMap(slug -> Optional.ofNullable(claimsFollowed.get(slug)).stream())
                .map(claim -> claim.in(person.language()).text())
                .toList();
        return Reply.quoting(texts.messages(
                SHOW,
                person.language(),
                Map.of("stored", stored, "traces", traces.of(person.userId()), "followed", followed)));
    }

    private List<Reply> asked(Person person) {
        return Reply.quoting(
                texts.messages("delete-asked", person.language()),
                Buttons.row(
                        new Tappable(labels.in(person.language()).deleteAll(), ButtonData.of(Actions.DELETE_DATA))));
    }

    @Override
    public Map<String, Function<Tap, List<Reply>>> taps() {
        return Map.of(Actions.DELETE_DATA, this::deleted);
    }

    private List<Reply> deleted(Tap tap) {
        return people.of(tap)
                .filter(Person::isPrivate)
                .map(person -> deleted(person).inPlaceOf(tap.message()))
                .orElseGet(List::of);
    }

    private Composed deleted(Person person) {
        StoredData.Summary stored = data.delete(person.asker());
        UserTraces.Found found = traces.delete(person.userId());
        return new Composed(
                texts.messages("deleted", person.language(), Map.of("stored", stored, "traces", found)), Buttons.NONE);
    }
}
