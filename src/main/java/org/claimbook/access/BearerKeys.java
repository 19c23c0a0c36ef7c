package org.claimbook.access;

import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Takes keys from the header {@code Authorization: Bearer}. Who sends one wants to know that it is dead: it is refused
 * even where none is needed. What is no key at all is left to whoever knows tokens, if such are taken.
 */
@ApplicationScoped
class BearerKeys implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";

    private final boolean tokens;

    BearerKeys(OidcConfig oidc) {
        this.tokens = oidc.enabled();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager holders) {
        String header = exchange.request().getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Uni.createFrom().optional(Optional.empty());
        }
        String sent = header.substring(SCHEME.length()).strip();
        if (tokens && !KeyText.isMeant(sent)) {
            return Uni.createFrom().optional(Optional.empty());
        }
        return KeyText.read(sent)
                .map(key -> holders.authenticate(KeyRequest.of(key)))
                .orElseGet(() -> Uni.createFrom().failure(RefusedKeyException.because("What was sent is no key")));
    }

    /** Before that of tokens, which knows no keys. */
    @Override
    public int getPriority() {
        return 2 * DEFAULT_PRIORITY;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"claimbook\""));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(KeyRequest.class);
    }
}
