package org.claimbook.conversation;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is remembered of conversations, and how. */
@ConfigMapping(prefix = "claimbook.conversation")
public interface ConversationConfig {
    /**
     * The key with which user ids are made unreadable, at least 32 characters. Without one a key is made at the first start
     * and kept in the data folder; several replicas have to be given the same. With another key everything that is stored
     * about users is lost sight of.
     */
    Optional<String> pseudonymKey();

    /** How long texts of questions are kept that nobody submitted, an hour to 30 days; 30 days unless set. */
    @WithDefault("30d")
    Duration retention();

    /** How often it is looked for news about followed claims and submitted questions, at least a second; 10 seconds unless set. */
    @WithDefault("10s")
    Duration newsEvery();
}
