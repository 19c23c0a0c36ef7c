package org.claimbook.claim;

/** What kind of thing a name stands for. */
public enum EntityKind {
    /** A human being. */
    PERSON,
    /** A company, agency, ministry, newspaper or party. */
    ORGANIZATION,
    /** A state and, where it speaks, its government. */
    STATE,
    /** A place that is not a state: a town, region, building or residence. */
    PLACE,
    /** Anything else that has a name: a treaty, a weapon, a platform. */
    THING
}
