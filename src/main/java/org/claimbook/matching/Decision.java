package org.claimbook.matching;

import java.util.List;

import org.claimbook.matching.reading.Reading;

/** What the matcher makes of a question. */
public sealed interface Decision {

    /** The question as read. */
    Reading reading();

    /**
     * One claim is meant.
     *
     * @param others claims that might have been meant, best first, up to three
     * @param near ids of the other claims that are nearest to the question, nearest first, whether or not they might have
     *     been meant; up to four
     */
    record Matched(Reading reading, Match match, List<Match> others, List<String> near) implements Decision {
        public Matched {
            others = List.copyOf(others);
            near = List.copyOf(near);
        }
    }

    /**
     * One of a few claims may be meant.
     *
     * @param candidates best first, one to three; four where the fourth is about as likely as the first
     */
    record Unsure(Reading reading, List<Match> candidates) implements Decision {
        public Unsure {
            candidates = List.copyOf(candidates);
        }
    }

    /** No claim is meant; the related ones are the nearest that were refused or not sure enough, up to three. */
    record NoMatch(Reading reading, List<Match> related) implements Decision {
        public NoMatch {
            related = List.copyOf(related);
        }
    }
}
