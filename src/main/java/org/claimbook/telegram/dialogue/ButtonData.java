package org.claimbook.telegram.dialogue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a button carries: {@code 1:action:argument:…}, the leading figure being the version of this form. Whoever taps may
 * have changed it, so that a handler must check what it names.
 *
 * @param action which {@link TapHandler} it is for: 1 to 8 lower-case letters
 * @param arguments each 1 or more of A-Z a-z 0-9 _ -
 */
public record ButtonData(String action, List<String> arguments) {
    /** What Telegram takes, in bytes. */
    public static final int MAX_LENGTH = 64;

    private static final String VERSION = "1";
    private static final Pattern ACTION = Pattern.compile("[a-z]{1,8}");
    private static final Pattern ARGUMENT = Pattern.compile("[A-Za-z0-9_-]+");

    public ButtonData {
        arguments = List.copyOf(arguments);
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("action: '" + action + "' is not 1 to 8 lower-case letters");
        }
        for (String argument : arguments) {
            if (!ARGUMENT.matcher(argument).matches()) {
                throw new IllegalArgumentException("argument: '" + argument + "' is not made of A-Z a-z 0-9 _ -");
            }
        }
        String text = text(action, arguments);
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("'" + text + "' is longer than " + MAX_LENGTH + " bytes");
        }
    }

    /** Data for the handler of {@code action}. */
    public static ButtonData of(String action, Object... arguments) {
        return new ButtonData(
                action, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** Reads what came with a tap; empty if it is none of ours, or of another version. */
    public static Optional<ButtonData> read(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length < 2
                || !parts[0].equals(VERSION)
                || text.getBytes(StandardCharsets.UTF_8).length > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ButtonData(parts[1], Arrays.asList(parts).subList(2, parts.length)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The argument at {@code index}, if there is one. */
    public Optional<String> argument(int index) {
        return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
    }

    /** As a button carries it. */
    @Override
    public String toString() {
        return text(action, arguments);
    }

    private static String text(String action, List<String> arguments) {
        return VERSION + ":" + action + (arguments.isEmpty() ? "" : ":" + String.join(":", arguments));
    }
}
