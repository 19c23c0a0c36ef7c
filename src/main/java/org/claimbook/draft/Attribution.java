package org.claimbook.draft;

import org.claimbook.claim.Stance;
import org.claimbook.draft.text.Sentence;
import org.claimbook.draft.text.Span;
import org.claimbook.draft.text.Words;

/**
 * Somebody who said something, as a sentence has it.
 *
 * @param sentence the sentence that has the words of saying
 * @param speaker the words that name who said it
 * @param verb the word of saying
 * @param said the sentence that has what was said; mostly the same
 * @param content what was said
 * @param stance of the speaker towards the content
 * @param form how it is attributed
 */
record Attribution(
        Sentence sentence, Words speaker, Words verb, Sentence said, Words content, Stance stance, Form form) {
    Attribution(Sentence sentence, Words speaker, Words verb, Words content, Stance stance, Form form) {
        this(sentence, speaker, verb, sentence, content, stance, form);
    }

    /** The same speaker's next sentence. */
    Attribution goingOn(Sentence next, Words content) {
        return new Attribution(sentence, speaker, verb, next, content, stance, form);
    }

    Span contentSpan() {
        return content.in(said);
    }

    enum Form {
        /** "X said that …". */
        AFTER,
        /** "…, X said". */
        BEFORE,
        /** "according to X". */
        ACCORDING,
        /** "X's allegation that …". */
        NOUN,
        /** "a report found that …". */
        FINDING,
        /** "X declined to comment". */
        SILENCE
    }

    /** All that the attribution needs of the sentence. */
    Words extent() {
        return new Words(
                Math.min(Math.min(speaker.first(), verb.first()), content.first()),
                Math.max(Math.max(speaker.end(), verb.end()), content.end()));
    }
}
