package org.claimbook.claim;

/**
 * An event or story that groups claims.
 *
 * @param slug stable id
 * @param title what the story is, in a few words
 */
public record Topic(String slug, String title) implements Named {
    public Topic {
        Slug.require("topic", slug);
        Text.require("topic.title", title);
    }
}
