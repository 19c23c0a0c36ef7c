package org.claimbook.http;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Where the service is reached from outside. */
@ConfigMapping(prefix = "claimbook.http")
interface PublicUrlConfig {
    /**
     * The address that links begin with: scheme, host, port and path, {@code https://facts.example}. Unless set, links begin
     * with what trusted proxies say, else with the address of this machine.
     */
    Optional<String> publicUrl();

    /**
     * Addresses, networks ({@code 10.0.0.0/8}) or names of proxies whose Forwarded and X-Forwarded headers count; separated
     * by commas. None unless set: whoever reaches the service could otherwise say where its links lead.
     */
    Optional<List<String>> trustedProxies();

    /** Called before the start. */
    static void check(PublicUrlConfig config) {
        config.publicUrl().ifPresent(PublicUrl::checked);
    }
}
