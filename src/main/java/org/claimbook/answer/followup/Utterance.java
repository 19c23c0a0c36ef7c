package org.claimbook.answer.followup;

import java.net.URI;

import org.claimbook.matching.reading.Question;

/** What a message is, as far as its words alone tell. */
sealed interface Utterance {

    /** Said to the service itself. */
    record Said(Remark remark) implements Utterance {}

    /** One of several that were offered; {@link #LAST} for the last. */
    record Pick(int number) implements Utterance {
        static final int LAST = 0;
    }

    /** Asks on about a claim, in other words: {@code question}. */
    record AsksOn(Question question) implements Utterance {}

    /** Asks for all there is about a name. */
    record About(String name) implements Utterance {}

    /** An address and nothing else. */
    record Link(URI address) implements Utterance {}

    /** Anything else. */
    record Plain() implements Utterance {}
}
