package org.claimbook.ops.door;

import java.util.Locale;

/** What operators ask for, and programmers. */
enum ManagementPage {
    HEALTH,
    METRICS,
    OPENAPI,
    SWAGGER_UI;

    /** With what Quarkus serves below it. */
    String path() {
        return "/q/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "*";
    }
}
