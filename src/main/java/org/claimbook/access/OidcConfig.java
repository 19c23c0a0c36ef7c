package org.claimbook.access;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether somebody else, an OpenID Connect provider, may tell who is an editor; keys work either way. */
@ConfigMapping(prefix = "claimbook.oidc")
interface OidcConfig {
    /** Whether tokens of the issuer are taken; false unless set. */
    @WithDefault("false")
    boolean enabled();

    /** URL of the issuer, below which {@code .well-known/openid-configuration} is; needed if enabled. */
    Optional<String> issuer();

    /** What tokens have to name as their audience; claimbook unless set. */
    @WithDefault("claimbook")
    String audience();

    /** Path of the claim in a token that lists roles; that of Keycloak's realm roles unless set. */
    @WithDefault("realm_access/roles")
    String roleClaim();

    /** Whether editors sign in at the desk with what they have at the issuer; false unless set. Needs {@link #enabled}. */
    @WithDefault("false")
    boolean desk();

    /** What the desk is called as a client of the issuer; claimbook-desk unless set. */
    @WithDefault("claimbook-desk")
    String clientId();

    /** The client's secret, if it has one; with 32 characters or more it works for several replicas. */
    Optional<String> clientSecret();

    /** What the issuer calls our roles. */
    RoleNames roles();

    /** Names of roles in tokens, at least one character each. */
    interface RoleNames {
        /** Of readers; claimbook-reader unless set. */
        @WithDefault("claimbook-reader")
        String reader();

        /** Of editors; claimbook-editor unless set. */
        @WithDefault("claimbook-editor")
        String editor();

        /** Of operators; claimbook-operator unless set. */
        @WithDefault("claimbook-operator")
        String operator();
    }
}
