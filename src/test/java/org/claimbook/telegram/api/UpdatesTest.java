package org.claimbook.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(Updates.lane(new Updates().read(update(content)))).isEqualTo(lane);
    }

    private static String update(String content) {
        return ("{'update_id': 1, " + content + "}")
                .replace("USER", USER)
                .replace("CHAT", CHAT)
                .replace('\'', '"');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "/message/chat/id | 'message': {'message_id': 1, 'date': 1, 'from': USER, 'text': 'a'}",
                "/message/chat/id | 'message': {'message_id': 1, 'date': 1, 'from': USER, 'chat': null, 'text': 'a'}",
                "/edited_message/message_id | 'edited_message': {'date': 1, 'from': USER, 'chat': CHAT, 'text': 'a'}",
                "/callback_query/from/id | 'callback_query': {'id': '1', 'inline_message_id': 'i'}",
                "/callback_query/id | 'callback_query': {'from': USER, 'inline_message_id': 'i'}",
                "/callback_query/message/chat/id | 'callback_query': {'id': '1', 'from': USER, 'message': {'message_id': 1}}",
                "/inline_query/query | 'inline_query': {'id': '1', 'from': USER, 'offset': ''}",
            })
    void whatLacksWhatTelegramNeverLeavesOutIsNotRead(String missing, String content) {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> new Updates().read(update(content)))
                .satisfies(e -> assertThat(Updates.reason(e)).isEqualTo("JsonMappingException at " + missing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "", "{\"update_id\": null}", "[]", "{\"update_id\": 1} 2"})
    void whatIsNoUpdateIsNotRead(String update) {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> new Updates().read(update));
    }
}
