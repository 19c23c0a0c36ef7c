package org.claimbook.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdatesTest {
    private static final String USER = "{'id': 71, 'is_bot': false, 'first_name': 'Bo'}";
    private static final String CHAT = "{'id': -72, 'type': 'group', 'title': 'A group'}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "-72 | 'message': {'message_id': 1, 'date': 1, 'from': USER, 'chat': CHAT, 'text': 'a'}",
                "-72 | 'edited_message': {'message_id': 1, 'date': 1, 'from': USER, 'chat': CHAT, 'text': 'a'}",
                "-72 | 'guest_message': {'message_id': 1, 'date': 1, 'from': USER, 'chat': CHAT, 'guest_query_id': 'q'}",
                "-72 | 'callback_query': {'id': '1', 'from': USER, 'message': {'message_id': 1, 'date': 1, 'chat': CHAT}}",
                "-72 | 'callback_query': {'id': '1', 'from': USER, 'message': {'message_id': 1, 'date': 0, 'chat': CHAT}}",
                "71 | 'callback_query': {'id': '1', 'from': USER, 'inline_message_id': 'i'}",
                "71 | 'inline_query': {'id': '1', 'from': USER, 'query': '', 'offset': ''}",
                "-72 | 'my_chat_member': {'chat': CHAT, 'from': USER, 'date': 1}",
                "0 | 'poll_answer': {'poll_id': '1'}",
            })
    void putsEachKindIntoALane(long lane, String content) throws Exception {
        String update = ("{'update_id': 1, " + content + "}")
                .replace("USER", USER)
                .replace("CHAT", CHAT)
                .replace('\'', '"');

        assertThat(Updates.lane(new Updates().read(update))).isEqualTo(lane);
    }
}
