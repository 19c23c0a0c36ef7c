package org.claimbook.ops;

import io.quarkus.runtime.Quarkus;
import picocli.CommandLine.Command;

/** Serves until the process is stopped. */
@Command(name = "run", description = "Serve until stopped (the default).", mixinStandardHelpOptions = true)
public class RunCommand implements Runnable {
    @Override
    public void run() {
        Quarkus.waitForExit();
    }
}
