package org.claimbook.telegram.chat;

import org.claimbook.telegram.dialogue.ButtonData;

/** The buttons that there are, by what they carry. */
public final class Actions {
    /** Shows a claim in a message of its own: claim code, and {@link #WHOLE} where all statements are wanted. */
    public static final String SHOW = "show";
    /** What a {@link #SHOW} button carries that promises the full answer. */
    public static final String WHOLE = "all";
    /** Shows a claim that was offered in place of the offer: answer, claim code. */
    public static final String PICK = "pick";
    /** None of the options: answer. */
    public static final String NONE = "none";
    /** Shows all statements of an answer in its place: answer. */
    public static final String STATEMENTS = "said";
    /** Shows the sources of an answer in its place: answer. */
    public static final String SOURCES = "sources";
    /** The answer was of help: answer. */
    public static final String HELPFUL = "helpful";
    /** Another claim was meant: answer. */
    public static final String WRONG = "wrong";
    /** Wants to hear of new assessments: claim code, answer or 0. */
    public static final String FOLLOW = "follow";
    /** Wants to hear no more of them: claim code, answer or 0. */
    public static final String UNFOLLOW = "unfollow";
    /** Submits the question: answer. */
    public static final String SUBMIT = "submit";
    /** Submits the file that the message replies to. */
    public static final String SUBMIT_FILE = "file";

    static final String LANGUAGE = "lang";

    static final String DELETE_DATA = "erase";

    private static final int RADIX = 36;

    private Actions() {}

    public static String number(long id) {
        return Long.toString(id, RADIX);
    }

    /** The number of an answer that a button carries; 0 if it carries none. */
    public static long number(ButtonData data, int index) {
        try {
            return data.argument(index).map(text -> Long.parseLong(text, RADIX)).orElse(0L);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
