package org.claimbook.access;

import jakarta.inject.Singleton;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Tells who holds a key. */
@Singleton
record KeyHolders(Keys keys) implements IdentityProvider<KeyRequest> {
    @Override
    public Class<KeyRequest> getRequestType() {
        return KeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(KeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> holder(request));
    }

    private SecurityIdentity holder(KeyRequest request) {
        Key key = request.find(keys).orElseThrow(() -> RefusedKeyException.because("There is no such key"));
        return switch (key.state()) {
            case VALID ->
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(key.holder()))
                        .addRoles(key.role().included())
                        .build();
            case EXPIRED -> throw RefusedKeyException.because("The key has expired");
            case REVOKED -> throw RefusedKeyException.because("The key was revoked");
        };
    }
}
