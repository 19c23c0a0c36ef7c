package org.claimbook.claim;

/** What claims refer to by its slug. */
public sealed interface Named permits Topic, Speaker, Source {
    String slug();
}
