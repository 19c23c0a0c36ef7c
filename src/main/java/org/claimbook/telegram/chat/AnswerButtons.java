package org.claimbook.telegram.chat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import jakarta.inject.Singleton;

import org.claimbook.answer.Suggestion;
import org.claimbook.answer.text.AnswerLabels;
import org.claimbook.claim.store.Claims;
import org.claimbook.conversation.ClaimCodes;
import org.claimbook.conversation.GivenAnswer;
import org.claimbook.conversation.news.Follows;
import org.claimbook.conversation.queue.Ratings;
import org.claimbook.telegram.api.BotLinks;
import org.claimbook.telegram.dialogue.ButtonData;
import org.claimbook.telegram.dialogue.Buttons;
import org.claimbook.telegram.dialogue.Buttons.Button;
import org.claimbook.telegram.dialogue.Buttons.Link;
import org.claimbook.telegram.dialogue.Buttons.Tappable;

/** The buttons below answers, as they stand for the one who sees them. */
@Singleton
public class AnswerButtons {
    /** What follows {@code /start} in a link to a claim. */
    static final String CLAIM_LINK = "c_";

    /** What follows {@code /start} in a link that is about no claim. */
    public static final String ASK_LINK = "ask";

    /** A longer text would not be read; the link leads to all of it. */
    private static final int SHARED_TEXT = 300;

    private final BotLinks links;
    private final Claims claims;
    private final Follows follows;
    private final Ratings ratings;
    private final Labels labels;

    AnswerButtons(BotLinks links, Claims claims, Follows follows, Ratings ratings, Labels labels) {
        this.links = links;
        this.claims = claims;
        this.follows = follows;
        this.ratings = ratings;
        this.labels = labels;
    }

    /** Below a claim with its statements. */
    public Buttons rating(Person person, GivenAnswer answer, String claim) {
        ChatLabels label = labels.in(person.language());
        String id = Actions.number(answer.id());
        boolean helped = ratings.helped(answer, person.asker()).orElse(false);
        Buttons rest = person.isPrivate()
                ? Buttons.row(
                        new Tappable(label.statements(), ButtonData.of(Actions.STATEMENTS, id)),
                        new Tappable(label.sources(), ButtonData.of(Actions.SOURCES, id)))
                : Buttons.NONE;
        return rest.above(Buttons.row(
                        new Tappable(
                                helped ? label.ratedHelpful() : label.helpful(), ButtonData.of(Actions.HELPFUL, id)),
                        wrong(person.language(), answer))
                .above(claim(person, claim, answer.id())));
    }

    private Button wrong(String language, GivenAnswer answer) {
        return new Tappable(labels.in(language).wrong(), ButtonData.of(Actions.WRONG, Actions.number(answer.id())));
    }

    Buttons feedback(String language, GivenAnswer answer) {
        return Buttons.row(wrong(language, answer));
    }

    /** Follow and share; what is followed is told in private chats only, where all that is on record is shown too. */
    public Buttons claim(Person person, String claim, long answer) {
        if (!person.isPrivate()) {
            return link(person.language(), claim);
        }
        boolean follows = this.follows.follows(claim, person.asker(), person.chatId());
        return Buttons.row(
                follows ? unfollow(person.language(), claim, answer) : follow(person.language(), claim, answer),
                share(person.language(), claim));
    }

    /** Leads to all that is on record about a claim, in the private chat. */
    public Buttons link(String language, String claim) {
        return Buttons.row(new Link(labels.in(language).whole(), link(claim)));
    }

    /** The numbers of claims that the text lists, each leading to the private chat. */
    public Buttons links(List<Suggestion> claims) {
        return numbers(claims, (number, claim) -> new Link(number, link(claim.claim())));
    }

    private static Buttons numbers(List<Suggestion> claims, BiFunction<String, Suggestion, Button> button) {
        List<Button> row = new ArrayList<>();
        claims.forEach(claim -> row.add(button.apply(String.valueOf(row.size() + 1), claim)));
        return new Buttons(List.of(row));
    }

    private URI link(String claim) {
        return links.start(CLAIM_LINK + ClaimCodes.of(claim));
    }

    private Button follow(String language, String claim, long answer) {
        return new Tappable(
                labels.in(language).follow(),
                ButtonData.of(Actions.FOLLOW, ClaimCodes.of(claim), Actions.number(answer)));
    }

    Button unfollow(String language, String claim, long answer) {
        return new Tappable(
                labels.in(language).unfollow(),
                ButtonData.of(Actions.UNFOLLOW, ClaimCodes.of(claim), Actions.number(answer)));
    }

    private Button share(String language, String claim) {
        return new Link(labels.in(language).share(), links.share(link(claim), wording(language, claim)));
    }

    /** With its verdict: a refuted claim that is passed on without would spread. */
    private String wording(String language, String claim) {
        return claims.bySlug(claim)
                .map(each -> each.in(language))
                .map(each -> {
                    AnswerLabels words = labels.ofAnswers(language);
                    String verdict = each.currentAssessment()
                            .map(given -> words.verdict(given.verdict()))
                            .orElseGet(words::unassessed);
                    return verdict + ": " + words.quoted(shortened(each.text()));
                })
                .orElse("");
    }

    private static String shortened(String text) {
        return text.length() <= SHARED_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHARED_TEXT / 2)) + "…";
    }

    /** The claims of an offer, each in place of the offer, and a way out; by number where the text says what they are. */
    Buttons offer(String language, GivenAnswer answer, List<Suggestion> options) {
        boolean listed = options.size() != 1 || options.getFirst().differs().isEmpty();
        return numbers(
                        options,
                        (number, option) -> new Tappable(
                                listed ? number : option.question(),
                                ButtonData.of(
                                        Actions.PICK, Actions.number(answer.id()), ClaimCodes.of(option.claim()))))
                .above(Buttons.row(new Tappable(
                        labels.in(language).none(), ButtonData.of(Actions.NONE, Actions.number(answer.id())))));
    }

    /** Claims that are near, each in a message of its own; by number where the text lists them. */
    Buttons near(List<Suggestion> claims, boolean listed) {
        return listed
                ? numbers(claims, (number, claim) -> new Tappable(number, show(claim.claim())))
                : Buttons.column(claims.stream()
                        .map(claim -> new Tappable(claim.question(), show(claim.claim())))
                        .toList());
    }

    static ButtonData show(String claim) {
        return ButtonData.of(Actions.SHOW, ClaimCodes.of(claim));
    }

    /** Consent to submit the question; in private chats only, as the answer is told to the one who asked: else leads there. */
    Buttons submit(Person person, GivenAnswer answer) {
        return person.isPrivate()
                ? Buttons.row(new Tappable(
                        labels.in(person.language()).submit(),
                        ButtonData.of(Actions.SUBMIT, Actions.number(answer.id()))))
                : inPrivate(person.language());
    }

    /** Leads to the private chat. */
    public Buttons inPrivate(String language) {
        return Buttons.row(new Link(labels.in(language).inPrivate(), links.start(ASK_LINK)));
    }

    Button whole(String language, String claim) {
        return new Tappable(
                labels.in(language).whole(), ButtonData.of(Actions.SHOW, ClaimCodes.of(claim), Actions.WHOLE));
    }
}
