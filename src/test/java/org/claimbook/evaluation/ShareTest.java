package org.claimbook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

class ShareTest {
    /** The intervals are those of SciPy's binomtest(…).proportion_ci(method="wilson"). */
    @Test
    void theIntervalIsWilsons() {
        for (TsvFile.Row row : TsvFile.rows(Sets.resource("intervals.tsv"), List.of("count", "of", "low", "high"), 0)) {
            Share share = new Share(Integer.parseInt(row.cell(0)), Integer.parseInt(row.cell(1)));

            assertThat(share.low()).as("%s", share).isEqualTo(Double.parseDouble(row.cell(2)), within(1e-6));
            assertThat(share.high()).as("%s", share).isEqualTo(Double.parseDouble(row.cell(3)), within(1e-6));
        }
    }

    @Test
    void nothingIsKnownOfNone() {
        assertThat(new Share(0, 0).value()).isNaN();
        assertThat(new Share(0, 0).low()).isNaN();
        assertThat(new Share(0, 0).high()).isNaN();
    }
}
