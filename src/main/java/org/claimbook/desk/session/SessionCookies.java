package org.claimbook.desk.session;

import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

import org.claimbook.access.KeyRequest;
import org.claimbook.access.Role;

/** Takes the cookie of a session for whom it names, at the desk only. A key that opens nothing any more is as none. */
@ApplicationScoped
class SessionCookies implements HttpAuthenticationMechanism {
    private final Sessions sessions;

    SessionCookies(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager holders) {
        if (!Sessions.isDesk(exchange.normalizedPath())) {
            return Uni.createFrom().optional(Optional.empty());
        }
        return sessions.of(exchange.request())
                .filter(Session::signedIn)
                .map(session -> session.role()
                        .map(role -> Uni.createFrom().item(holder(session.name(), role)))
                        .orElseGet(() -> holders.authenticate(KeyRequest.ofKnown(session.holder()))
                                .onFailure(AuthenticationFailedException.class)
                                .recoverWithNull()))
                .orElseGet(() -> Uni.createFrom().optional(Optional.empty()));
    }

    private static SecurityIdentity holder(String name, Role role) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(role.included())
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom().optional(Optional.empty());
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(KeyRequest.class);
    }
}
