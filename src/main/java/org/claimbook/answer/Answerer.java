package org.claimbook.answer;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.claimbook.matching.Intent;
import org.claimbook.matching.Question;

/** Answers questions from the store. */
@ApplicationScoped
public class Answerer {

    /**
     * Answers {@code question} with the claim that has the same truth conditions, or says that there is none.
     *
     * @throws IndexNotReadyException while the index is still being built after a start
     */
    public Answer answer(Question question, Context context) {
        return new Answer.Unknown(
                new Asked(question.text(), question.language().orElse("en"), Intent.CHECK), List.of());
    }
}
