package org.claimbook.answer.web;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.claimbook.answer.Channel;
import org.claimbook.answer.Context;
import org.claimbook.claim.AsOf;
import org.claimbook.http.Problems;
import org.claimbook.matching.reading.InvalidQuestionException;
import org.claimbook.matching.reading.Question;
import org.claimbook.text.TextLanguages;

/**
 * What is asked.
 *
 * @param field name of the field or parameter that holds the question
 * @param question the text as typed
 * @param language ISO 639-1 code of the question, and of the texts of the answer
 * @param accepted what {@code Accept-Language} says, or null
 * @param asOf the day or moment whose knowledge is asked for
 */
public record AskRequest(
        String field,
        String question,
        @Nullable String language,
        @Nullable String accepted,
        Optional<AsOf> asOf) {

    /** The question that the parameter {@code q} holds. */
    static AskRequest ofParameter(@Nullable String q, @Nullable String accepted) {
        return ofParameters(q, null, accepted, null);
    }

    /** The question that the parameters of a link hold. */
    static AskRequest ofParameters(
            @Nullable String q, @Nullable String language, @Nullable String accepted, @Nullable String asOf) {
        if (q == null) {
            throw Problems.invalid("q", "is missing or empty");
        }
        return new AskRequest("q", q, language, accepted, Problems.asOf("asOf", asOf));
    }

    /** @throws org.claimbook.http.HttpProblem 400 naming the field where that is no question */
    public Question toQuestion() {
        checkCharacters();
        try {
            return new Question(question, Optional.ofNullable(language));
        } catch (InvalidQuestionException e) {
            String name = e.field().equals("question") ? field : e.field();
            throw Problems.invalid(name, e.getMessage().substring(e.field().length() + 1));
        }
    }

    /**
     * The language that the answer is written in: the one that is named, else the one that the client accepts, else that of the
     * question.
     *
     * @param read the language that the question was read in
     */
    String textLanguage(String read) {
        return language != null
                ? TextLanguages.of(language)
                : TextLanguages.accepted(accepted).orElseGet(() -> TextLanguages.of(read));
    }

    /** The question's context, with the day that is asked for. */
    public Context toContext(Channel channel) {
        return new Context(channel, asOf, language == null ? TextLanguages.accepted(accepted) : Optional.of(language));
    }

    /** Half a surrogate pair is no character and could not be written back as UTF-8. */
    private void checkCharacters() {
        question.codePoints()
                .filter(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                .findFirst()
                .ifPresent(c -> {
                    throw Problems.invalid(
                            field,
                            "contains half a surrogate pair, U+%04X: %s".formatted(c, Problems.quoted(question)));
                });
    }
}
