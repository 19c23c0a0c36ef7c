package org.claimbook.telegram.dialogue;

import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;

/**
 * The bot may write in a chat from now on, or no longer.
 *
 * @param chatId the chat's id
 * @param isPrivate whether the chat is a private one, which a user blocks or unblocks
 * @param member whether the bot is in
 */
public record Membership(long chatId, boolean isPrivate, boolean member) {

    /** The change as it came. */
    public static Membership of(ChatMemberUpdated change) {
        String status = change.getNewChatMember().getStatus();
        return new Membership(
                change.getChat().getId(),
                Boolean.TRUE.equals(change.getChat().isUserChat()),
                !status.equals("left") && !status.equals("kicked"));
    }
}
