package org.claimbook.answer;

/**
 * The answer to a question that only makes sense after another one.
 *
 * @param answer what the store has on the claim that was talked about, the statements that were asked for first
 * @param inPoint how many of the statements were asked for; 0 if the question is about none in particular
 */
public record FollowUp(Answer.Answered answer, int inPoint) {
    public FollowUp {
        if (inPoint < 0 || inPoint > answer.statements().size()) {
            throw new IllegalArgumentException(
                    "inPoint: " + inPoint + " of " + answer.statements().size() + " statements");
        }
    }
}
