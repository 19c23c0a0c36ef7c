package org.claimbook.desk.session;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long editors stay signed in at the desk. */
@ConfigMapping(prefix = "claimbook.desk")
interface DeskConfig {
    /** After the last page that they have opened, 5 minutes to 7 days; 12 hours unless set. */
    @WithDefault("12h")
    Duration session();
}
