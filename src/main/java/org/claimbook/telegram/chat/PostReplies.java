package org.claimbook.telegram.chat;

import java.util.List;
import java.util.Map;
import jakarta.inject.Singleton;

import org.claimbook.answer.Answer;
import org.claimbook.answer.Answerer;
import org.claimbook.answer.Asked;
import org.claimbook.answer.ReadPost;
import org.claimbook.answer.Suggestion;
import org.claimbook.answer.text.CitedAnswer;
import org.claimbook.matching.reading.Intent;
import org.claimbook.telegram.text.ChatTexts;
import org.claimbook.telegram.text.FormattedText;

/** Lists the claims of a post, each with its assessment. */
@Singleton
public class PostReplies {
    /** So much of what is left out is named; of a long post it is mostly more. */
    private static final int NAMED = 4;

    private final ChatTexts texts;
    private final Answerer answerer;
    private final AnswerReplies answers;
    private final AnswerButtons buttons;

    PostReplies(ChatTexts texts, Answerer answerer, AnswerReplies answers, AnswerButtons buttons) {
        this.texts = texts;
        this.answerer = answerer;
        this.answers = answers;
        this.buttons = buttons;
    }

    /**
     * The claims of a post, or that it has none which is on record.
     *
     * @param origin what is answered, see {@link Person#origin}
     */
    Composed of(Person person, String origin, String text, ReadPost post) {
        if (post.claims().isEmpty()) {
            return answers.to(person, origin, text, unknown(text, person.language(), post));
        }
        answers.rememberPost(person, origin, text, post.claims());
        List<Suggestion> claims = offered(post, person.language());
        return new Composed(
                messages(post, person.language(), person.isPrivate()),
                person.isPrivate() ? buttons.near(claims, true) : buttons.links(claims));
    }

    /** What is answered to a post without a claim that is on record. */
    public static Answer.Unknown unknown(String text, String language, ReadPost post) {
        return new Answer.Unknown(new Asked(text, language, Intent.CHECK), post.near());
    }

    /** @param inPrivate whether there is room for the words of the post, and something to tap below */
    public List<FormattedText> messages(ReadPost post, String language, boolean inPrivate) {
        List<CitedAnswer> claims = post.claims().stream()
                .map(answer -> CitedAnswer.in(language, answer))
                .toList();
        return texts.messages(
                "post",
                language,
                Map.of(
                        "claims",
                        claims,
                        "inPrivate",
                        inPrivate,
                        "more",
                        post.more(),
                        "leftOut",
                        post.leftOut().stream().limit(NAMED).toList()));
    }

    /** The claims of the post in their order, each by words to tap. */
    public List<Suggestion> offered(ReadPost post, String language) {
        return post.claims().stream()
                .map(answer -> answerer.suggestion(answer.claim(), language))
                .toList();
    }
}
