package org.claimbook.answer;

import java.util.List;
import java.util.Optional;

import org.claimbook.claim.Assessment;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Statement;
import org.claimbook.matching.reading.Polarity;

/** What Claimbook has to say to a question; made of stored statements only. */
public sealed interface Answer {

    /** The question as it was understood. */
    Asked question();

    /** Claims to offer instead, best first, each by a phrasing to tap; never with their verdict. */
    List<Suggestion> suggestions();

    /**
     * The store has a claim with the same truth conditions.
     *
     * @param claim the matched claim, as it was at the time asked for
     * @param assessment the assessment that is cited, if the claim had one at the time asked for
     * @param dissent who came to another verdict than the cited one, newest first
     * @param statements who said what, those that answer the question's intent first
     * @param polarity whether the question asks for the claim or for its opposite
     * @param confidence probability that claim and question have the same truth conditions, 0 to 1
     * @param why the reasons for the match in words
     * @param lead the first line
     */
    record Answered(
            Asked question,
            Claim claim,
            Optional<Assessment> assessment,
            List<Dissent> dissent,
            List<Statement> statements,
            Polarity polarity,
            double confidence,
            List<String> why,
            List<Suggestion> suggestions,
            Lead lead)
            implements Answer {
        public Answered {
            dissent = List.copyOf(dissent);
            statements = List.copyOf(statements);
            why = List.copyOf(why);
            suggestions = List.copyOf(suggestions);
        }

        /** One of which it is not certain enough what was asked to say more in the first line than how the claim stands. */
        public Answered(
                Asked question,
                Claim claim,
                Optional<Assessment> assessment,
                List<Dissent> dissent,
                List<Statement> statements,
                Polarity polarity,
                double confidence,
                List<String> why,
                List<Suggestion> suggestions) {
            this(
                    question,
                    claim,
                    assessment,
                    dissent,
                    statements,
                    polarity,
                    confidence,
                    why,
                    suggestions,
                    Lead.onRecord(claim, assessment, dissent));
        }

        /** The same as the answer to another question. */
        public Answered toQuestion(Asked other, Polarity asked) {
            return new Answered(other, claim, assessment, dissent, statements, asked, confidence, why, suggestions);
        }

        /** The same as it is shown to readers of a language: with the texts that are translated into it. */
        public Answered in(String language) {
            Claim other = claim.in(language);
            return new Answered(
                    question,
                    other,
                    assessment.map(given -> other.assessment(given.revision()).orElse(given)),
                    dissent.stream().map(each -> each.in(language)).toList(),
                    statements.stream()
                            .map(said -> other.statement(said.slug()).orElse(said))
                            .toList(),
                    polarity,
                    confidence,
                    why,
                    suggestions,
                    lead.in(language, other));
        }

        /** The same with another first line. */
        Answered withLead(Lead other) {
            return new Answered(
                    question, claim, assessment, dissent, statements, polarity, confidence, why, suggestions, other);
        }

        /** The same with some of its statements, or in another order. */
        public Answered withStatements(List<Statement> chosen) {
            return new Answered(
                    question, claim, assessment, dissent, chosen, polarity, confidence, why, suggestions, lead);
        }
    }

    /** Several claims could be meant, or one that is not sure enough: "did you mean …". */
    record Ambiguous(Asked question, List<Suggestion> suggestions) implements Answer {
        public Ambiguous {
            suggestions = List.copyOf(suggestions);
        }

        /** Whether a single claim is offered, and does not say all that the question says: then it is clear what is meant. */
        public boolean notAsAsked() {
            return suggestions.size() == 1 && !suggestions.getFirst().differs().isEmpty();
        }
    }

    /** The store has no such claim; the suggestions are related ones. */
    record Unknown(Asked question, List<Suggestion> suggestions) implements Answer {
        public Unknown {
            suggestions = List.copyOf(suggestions);
        }
    }
}
