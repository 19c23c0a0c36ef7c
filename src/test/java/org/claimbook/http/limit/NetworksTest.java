package org.claimbook.http.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;

import io.netty.util.NetUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "10.1.2.3/8, 10.255.0.1, true",
        "fd00::/8, fd12::1, true",
        "fd00::/8, fe80::1, false",
        "2001:db8::1, 2001:db8::1, true",
        "2001:db8::1, 2001:db8::2, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false"
    })
    void anAddressIsInANetworkOrNot(String network, String address, boolean within) {
        Networks networks = new Networks("exempt", List.of(" " + network));

        assertThat(networks.contains(NetUtil.createInetAddressFromIpAddressString(address)))
                .isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/x", "", "fd00::/129", "10.0.0.0/8/8"})
    void whatIsNeitherIsNamed(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Networks("exempt", List.of(written)))
                .withMessage("exempt: '" + written + "' is no IP address or network");
    }
}
