package org.claimbook.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

import io.vertx.core.MultiMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedHopsTest {
    private final TrustedHops hops =
            new TrustedHops(List.of("192.0.2.1", "10.0.0.0/8", " 2001:db8:1::/48", "no-such.invalid"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    X-Forwarded-For | 203.0.113.9                                    | 203.0.113.9
                    X-Forwarded-For | 198.51.100.1, 203.0.113.9                      | 203.0.113.9
                    X-Forwarded-For | 198.51.100.1, 203.0.113.9, 10.1.2.3,192.0.2.1  | 203.0.113.9
                    X-Forwarded-For | 10.1.2.3, 192.0.2.1                            | 10.1.2.3
                    X-Forwarded-For | 203.0.113.9:4711                               | 203.0.113.9
                    X-Forwarded-For | 2001:db8:2::7, 2001:db8:1::7                   | 2001:db8:2:0:0:0:0:7
                    X-Forwarded-For | 203.0.113.9, localhost                         |
                    X-Forwarded-For | 203.0.113.9, 10.1.2.3,                         |
                    Forwarded       | for=198.51.100.1, for=203.0.113.9;proto=https  | 203.0.113.9
                    Forwarded       | 'proto=https; For="[2001:db8:2::7]:4711"'      | 2001:db8:2:0:0:0:0:7
                    Forwarded       | 'for="a, for=203.0.113.9'                      | 203.0.113.9
                    Forwarded       | for=203.0.113.9, for=_hidden                   |
                    Forwarded       | for=203.0.113.9, proto=https                   |
                    Host            | 203.0.113.9                                    |
                    """)
    void aListIsReadFromItsEnd(String name, String value, String caller) {
        assertThat(hops.caller(MultiMap.caseInsensitiveMultiMap().add(name, value))
                        .map(InetAddress::getHostAddress))
                .isEqualTo(Optional.ofNullable(caller));
    }

    @ParameterizedTest
    @CsvSource({"198.51.100.1,", "203.0.113.9,203.0.113.9"})
    void whereTwoListsDisagreeNeitherIsBelieved(String forwarded, String caller) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("Forwarded", "for=" + forwarded)
                .add("X-Forwarded-For", "198.51.100.1")
                .add("X-Forwarded-For", "203.0.113.9");

        assertThat(hops.caller(headers).map(InetAddress::getHostAddress)).isEqualTo(Optional.ofNullable(caller));
    }
}
