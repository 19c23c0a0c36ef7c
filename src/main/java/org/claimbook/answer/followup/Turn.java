package org.claimbook.answer.followup;

import java.util.List;
import java.util.Optional;

import org.claimbook.answer.Answer;
import org.claimbook.answer.Answers;
import org.claimbook.answer.Suggestion;

/** What a message in a conversation turned out to be, with what there is to say to it. */
public sealed interface Turn {

    /** What may be referred to after it. */
    default Talk after(Talk before) {
        return before;
    }

    /** Questions of its own. */
    record Asked(Answers answers) implements Turn {
        @Override
        public Talk after(Talk before) {
            Optional<String> claim = answers.all().reversed().stream()
                    .flatMap(answer -> answer instanceof Answer.Answered answered
                            ? Optional.of(answered.claim().slug()).stream()
                            : Optional.<String>empty().stream())
                    .findFirst()
                    .or(before::claim);
            Answer last = answers.all().getLast();
            return new Talk(
                    claim,
                    last instanceof Answer.Answered
                            ? List.of()
                            : last.suggestions().stream().map(Suggestion::claim).toList(),
                    Optional.empty());
        }
    }

    /** Asks on about the claim that is talked about. */
    record AskedOn(FollowUp followUp) implements Turn {
        @Override
        public Talk after(Talk before) {
            return Talk.about(followUp.answer().claim().slug());
        }
    }

    /** One of the claims that were offered. */
    record Picked(Answer.Answered answer) implements Turn {
        @Override
        public Talk after(Talk before) {
            return Talk.about(answer.claim().slug());
        }
    }

    /**
     * Names something of which there may be claims.
     *
     * @param claims those there are, none of them with its verdict
     */
    record Named(Kind kind, String name, Answer claims) implements Turn {
        /** What is named. */
        public enum Kind {
            /** A person, an organisation or a place. */
            NAME,
            /** A page that claims have as a source. */
            PAGE
        }

        @Override
        public Talk after(Talk before) {
            return before.offering(
                    claims.suggestions().stream().map(Suggestion::claim).toList());
        }
    }

    /**
     * Picks what is not there.
     *
     * @param number as written; 0 for the last
     * @param offered how many there are to choose from
     */
    record NothingToPick(int number, int offered) implements Turn {}

    /** Asks on about a claim, where it is not known which one. */
    record NoSubject(Answer.Unknown answer) implements Turn {}

    /** Is said to the service itself. */
    record Said(Remark remark) implements Turn {}
}
