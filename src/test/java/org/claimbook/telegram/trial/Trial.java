package org.claimbook.telegram.trial;

import java.time.Duration;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./claimbook trial telegram}: runs the built service as a process against the double of the Bot API, and says how it fared. */
@Command(
        name = "claimbook trial telegram",
        description =
                "Kills the service at random moments while questions come in, or takes Telegram away for a while.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class Trial extends ServiceTrial {

    @Option(names = "--updates", description = "how many updates come in")
    int updates = 10_000;

    @Option(names = "--chats", description = "from how many chats")
    int chats = 500;

    @Option(names = "--rate", description = "updates a second")
    double rate = 20;

    @Option(names = "--kills", description = "how often the service is killed with SIGKILL and started again")
    int kills = 20;

    @Option(names = "--seed", description = "draws the same updates, moments and odds again; what they meet differs")
    long seed = 1;

    @Option(names = "--webhook", description = "deliver to the webhook instead of answering getUpdates")
    boolean webhook;

    @Option(names = "--outage", description = "instead of killing, take Telegram away for so long, e.g. 10m")
    Duration outage = Duration.ZERO;

    @Option(names = "--silent", description = "in the outage, connections are not refused but never answered")
    boolean silent;

    public static void main(String... args) {
        System.exit(command().execute(args));
    }

    static CommandLine command() {
        return new CommandLine(new Trial()).registerConverter(Duration.class, text -> Duration.parse("PT" + text));
    }

    @Override
    protected Figures run() throws Exception {
        return outage.isPositive() ? new OutageTrial(this).run() : new KillTrial(this).run();
    }
}
