package org.claimbook.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class UpdateBatchTest {

    @Test
    void splitsWithoutUnderstandingAndKnowsTheLast() throws Exception {
        UpdateBatch batch = UpdateBatch.of(new ObjectMapper()
                .readTree("[{\"update_id\":7,\"message\":{\"text\":{}}},{\"update_id\":9},{\"x\":1}]"));

        assertThat(batch.updates()).hasSize(3).contains("{\"update_id\":7,\"message\":{\"text\":{}}}");
        assertThat(batch.last()).hasValue(9);
    }

    @Test
    void findsTheIdInWhatIsNoJson() {
        assertThat(UpdateBatch.idIn("{\"ok\":true,\"result\":[{\"update_id\" : 12, \"mess"))
                .hasValue(12);
        assertThat(UpdateBatch.idIn("{\"update_id\":9999999999}")).isEmpty();
        assertThat(UpdateBatch.idIn("nothing")).isEmpty();
    }

    @Test
    void tellsABrokenAnswerFromAProxysPage() {
        assertThat(UpdateBatch.looksLikeOne("{\"ok\":true,\"result\":[{\"update"))
                .isTrue();
        assertThat(UpdateBatch.looksLikeOne("<html>Bad Gateway</html>")).isFalse();
    }
}
