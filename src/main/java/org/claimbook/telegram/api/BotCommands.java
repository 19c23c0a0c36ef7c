package org.claimbook.telegram.api;

import java.util.List;
import java.util.Map;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jboss.logging.Logger;

import org.claimbook.telegram.text.ChatTexts;
import org.claimbook.telegram.text.FormattedText;
import org.claimbook.text.TextLanguages;

/** Tells Telegram which commands there are, for the menu of each kind of chat and language. */
@Singleton
public class BotCommands {
    private static final Logger LOG = Logger.getLogger(BotCommands.class);

    private static final Map<String, String> MENUS =
            Map.of("all_private_chats", "commands", "all_group_chats", "commands-group");

    private final ObjectMapper json = new ObjectMapper();
    private final BotApi api;
    private final ChatTexts texts;

    BotCommands(BotApi api, ChatTexts texts) {
        this.api = api;
        this.texts = texts;
    }

    /** A menu that can't be set is missing or old, which keeps nobody from asking. */
    public void publish() {
        for (String language : TextLanguages.ALL) {
            MENUS.forEach((chats, template) -> {
                try {
                    api.call("setMyCommands", menu(chats, template, language));
                } catch (BotApiException e) {
                    LOG.warnf("Telegram: the menu of %s in '%s' could not be set: %s", chats, language, e);
                }
            });
        }
    }

    private ObjectNode menu(String chats, String template, String language) {
        ObjectNode body = json.createObjectNode();
        ArrayNode commands = body.putArray("commands");
        List<FormattedText> lines = texts.messages(template, language);
        lines.getFirst().text().lines().forEach(line -> {
            int gap = line.indexOf(' ');
            commands.addObject()
                    .put("command", line.substring(0, gap))
                    .put("description", line.substring(gap).strip());
        });
        body.putObject("scope").put("type", chats);
        // what has no language is shown to those whose language has no menu of its own
        if (!language.equals(TextLanguages.ALL.getFirst())) {
            body.put("language_code", language);
        }
        return body;
    }
}
