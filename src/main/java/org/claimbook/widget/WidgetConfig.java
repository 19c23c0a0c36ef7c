package org.claimbook.widget;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Who may embed the widget. */
@ConfigMapping(prefix = "claimbook.widget")
interface WidgetConfig {
    /**
     * Origins, separated by commas, of pages that may ask in browsers: {@code https://news.example}; {@code *} for every
     * page. None unless set.
     */
    Optional<List<String>> origins();

    /** Called before the start. */
    static void check(WidgetConfig config) {
        Origins.of(config.origins().orElse(List.of()));
    }
}
