package org.claimbook.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A set as the command line names it: PATH or PATH:PART.
 *
 * @param part of a folder, where it is not that of {@code --part}
 */
record SetArgument(Path path, Optional<String> part) {
    private static final Pattern WITH_PART = Pattern.compile("(.+):(\\w+)");

    static SetArgument of(String text) {
        Matcher matcher = WITH_PART.matcher(text);
        return matcher.matches()
                ? new SetArgument(Path.of(matcher.group(1)), Optional.of(matcher.group(2)))
                : new SetArgument(Path.of(text), Optional.empty());
    }

    boolean isFolder() {
        return Files.isDirectory(path);
    }

    /** Whether it is a folder all of whose claims are in a part to fit on, so that some have to be spared to measure on. */
    boolean isTrainingOnly() {
        return isFolder() && !TsvFolder.hasPart(path, "dev");
    }
}
