package org.claimbook.telegram.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.claimbook.telegram.Accepted;

class LedgerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant EFFECT = Instant.parse("2026-11-23T12:00:00Z");
    private static final Asked FIRST = new Asked(7, 1);
    private static final Asked SECOND = new Asked(7, 2);

    private final Faults faults = new Faults(1);

    private static Accepted reply(Asked to, Instant at) {
        JsonNode body = JSON.createObjectNode()
                .put("chat_id", String.valueOf(to.chat()))
                .put("text", "No.")
                .set("reply_parameters", JSON.createObjectNode().put("message_id", to.messageId()));
        return new Accepted("sendMessage", body, 9_000, at);
    }

    private static Ledger ledger(Accepted... sent) {
        return new Ledger(Set.of(FIRST, SECOND), List.of(sent));
    }

    @ParameterizedTest
    @CsvSource({
        "-200, 20, 1", // dead long before it could have sent this
        "-60, 19, 1",
        "-60, 20, 0", // died while the double held the call
        "-1, 2, 0",
        "0, 1, 0",
        "999, 1, 0", // had not noted it yet
        "1000, 1, 1"
    })
    void aKillWhileAMessageIsUnderWayIsAReasonToSendItTwice(long asked, long takes, long unexplained) {
        Ledger ledger = ledger(reply(FIRST, EFFECT), reply(FIRST, EFFECT.plusSeconds(20)));
        Instant killed = EFFECT.plusMillis(asked);

        assertThat(ledger.twice()).containsExactly(FIRST);
        assertThat(ledger.twiceWithoutReason(faults, List.of(new Ledger.Kill(killed, killed.plusMillis(takes)))))
                .isEqualTo(unexplained);
    }

    @Test
    void withoutAKillOrACutLineThereIsNoReason() {
        Ledger ledger = ledger(reply(FIRST, EFFECT), reply(SECOND, EFFECT), reply(FIRST, EFFECT));

        assertThat(ledger.twiceWithoutReason(faults, List.of())).isEqualTo(1);
        assertThat(ledger.sentTwice(faults, List.of()))
                .singleElement()
                .asString()
                .contains("messageId=1", "never killed");
    }

    @Test
    void seesWhatIsMissingAndWhatCameOutOfOrder() {
        List<Accepted> backwards = new ArrayList<>(List.of(reply(SECOND, EFFECT), reply(FIRST, EFFECT)));

        assertThat(ledger(backwards.toArray(Accepted[]::new)).outOfOrder()).isEqualTo(1);
        assertThat(ledger(reply(FIRST, EFFECT), reply(SECOND, EFFECT)).outOfOrder())
                .isZero();
        assertThat(ledger(reply(FIRST, EFFECT)).unanswered(Set.of())).containsExactly(SECOND);
        assertThat(ledger(reply(FIRST, EFFECT)).unanswered(Set.of(SECOND))).isEmpty();
    }
}
