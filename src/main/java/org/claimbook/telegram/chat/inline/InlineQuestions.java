package org.claimbook.telegram.chat.inline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.inject.Singleton;

import org.claimbook.answer.Answer;
import org.claimbook.answer.Answerer;
import org.claimbook.answer.Asked;
import org.claimbook.answer.Channel;
import org.claimbook.answer.Context;
import org.claimbook.answer.Suggestion;
import org.claimbook.claim.store.Claims;
import org.claimbook.matching.reading.Intent;
import org.claimbook.matching.reading.InvalidQuestionException;
import org.claimbook.matching.reading.Question;
import org.claimbook.telegram.chat.AnswerButtons;
import org.claimbook.telegram.dialogue.InlineHandler;
import org.claimbook.telegram.dialogue.InlineQuestion;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.dialogue.Reply.InlineResult;
import org.claimbook.telegram.dialogue.Reply.ToChat;
import org.claimbook.telegram.text.ChatTexts;
import org.claimbook.text.TextLanguages;

/**
 * Claims to send to any chat: what is typed, then what may be meant or is near. Each is sent as the store has it, whichever
 * way round it was typed, since those who read it have not seen the question.
 */
@Singleton
record InlineQuestions(Answerer answerer, Claims claims, InlineResults results, ChatTexts texts)
        implements InlineHandler {
    private static final Context NOW = Context.now(Channel.TELEGRAM);
    private static final int RESULTS = 5;

    @Override
    public List<Reply> replies(InlineQuestion question) {
        String language = TextLanguages.of(question.language());
        List<InlineResult> found = slugs(question, language)
                .distinct()
                .limit(RESULTS)
                .flatMap(slug -> result(slug, language).stream())
                .toList();
        Optional<ToChat> toChat = found.isEmpty()
                ? Optional.of(new ToChat(texts.line("inline-unknown", language), AnswerButtons.ASK_LINK))
                : Optional.empty();
        // an answer in the language that most have may be shown to all who type the same
        boolean personal = !language.equals("en");
        return List.of(new Reply.InlineAnswer(question.queryId(), found, toChat, personal));
    }

    private Stream<String> slugs(InlineQuestion question, String language) {
        String text = question.text().strip();
        if (text.isEmpty()) {
            return answerer.examples(RESULTS, language).stream().map(Suggestion::claim);
        }
        return switch (typed(text)) {
            case Answer.Answered answered ->
                Stream.concat(
                        Stream.of(answered.claim().slug()),
                        answered.suggestions().stream().map(Suggestion::claim));
            case Answer.Ambiguous ambiguous -> ambiguous.suggestions().stream().map(Suggestion::claim);
            // in another language than English it is not known whether there is an answer
            case Answer.Unknown unknown ->
                unknown.question().verifiable()
                        ? Stream.empty()
                        : unknown.suggestions().stream().map(Suggestion::claim);
        };
    }

    /** Not counted as asked: every letter that is typed comes as a question. */
    private Answer typed(String text) {
        try {
            return answerer.lookUp(Question.of(text), NOW);
        } catch (InvalidQuestionException e) {
            return new Answer.Unknown(new Asked(text, "en", Intent.CHECK), List.of());
        }
    }

    private Optional<InlineResult> result(String slug, String language) {
        return claims.bySlug(slug)
                .flatMap(claim -> answerer.asStored(claim, NOW))
                .map(answer -> results.of(answer, language));
    }
}
