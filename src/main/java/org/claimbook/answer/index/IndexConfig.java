package org.claimbook.answer.index;

import java.nio.file.Path;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the index is kept and how soon it follows the store. */
@ConfigMapping(prefix = "claimbook.index")
public interface IndexConfig {
    /** How often the store is looked at for changes, at least a second; 2 seconds unless set. */
    @WithDefault("2s")
    Duration catchUpEvery();

    /** Folder of the index; "index" in the data folder unless set. It can be deleted while the service is down. */
    @WithDefault("${claimbook.data}/index")
    Path folder();

    /** Whether the index is kept in memory only and built at each start; false unless set. */
    @WithDefault("false")
    boolean inMemory();

    /** How many changed claims are read from the store at once, at least 1; 500 unless set. */
    @WithDefault("500")
    int batch();
}
