package org.claimbook.claim;

/**
 * What somebody is called in another language.
 *
 * @param name the usual name, as it begins a line
 * @param role what the speaker is or does; empty where the name says it
 */
public record Called(String name, String role) {
    public Called {
        Text.require("translation.name", name);
    }
}
