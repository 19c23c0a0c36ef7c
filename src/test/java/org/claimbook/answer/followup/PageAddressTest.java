package org.claimbook.answer.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageAddressTest {
    @ParameterizedTest
    @CsvSource({
        "http://www.gazette.example/fire/?utm_source=feed#top, https://gazette.example/fire",
        "https://m.gazette.example/fire, https://www.gazette.example/fire",
        "https://Gazette.example/fire/amp, https://gazette.example/fire",
        "https://gazette.example/?id=7&fbclid=x, https://gazette.example/?id=7",
        "https://gazette.example/a%20b?q=%C3%A9, http://www.gazette.example/a%20b?q=%C3%A9",
    })
    void isKnownUnder(URI address, String other) {
        assertThat(PageAddress.of(address)).contains(other);
    }

    @ParameterizedTest
    @CsvSource({
        "https://gazette.example/fire?id=7, https://gazette.example/fire",
        "https://gazette.example/fire, https://gazette.example/fire-2",
        "https://news.gazette.example/fire, https://gazette.example/fire",
    })
    void isAnotherPage(URI address, String other) {
        assertThat(PageAddress.of(address)).doesNotContain(other);
    }
}
