package org.claimbook.claim;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

/** All named persons, organisations, states, places and things in the store. */
@ApplicationScoped
public class Speakers {

    /** All of them, by slug. */
    public List<Speaker> all() {
        return List.of();
    }
}
