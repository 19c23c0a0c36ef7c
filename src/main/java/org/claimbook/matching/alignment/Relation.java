package org.claimbook.matching.alignment;

/** By what a word of a question is explained by a claim. */
public enum Relation {
    /** The same word, inflected or derived so that the stem is the same. */
    SAME_WORD,
    /** Another spelling of the same word. */
    SPELLING,
    /** A synonym by the dictionary. */
    SYNONYM,
    /** An entry of the reviewed table of paraphrases. */
    PARAPHRASE,
    /** Another form of the same name: a demonym, an acronym, a part of it. */
    NAME,
    /** The same number, counting the same. */
    QUANTITY,
    /** The same ordinal. */
    ORDINAL,
    /** The same day, month or year. */
    DATE,
    /** A word that turns the meaning, and one that turns it alike: "only" and "just". */
    TURNING
}
