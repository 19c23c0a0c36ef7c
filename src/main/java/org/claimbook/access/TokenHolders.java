package org.claimbook.access;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Gives holders of tokens the names and roles that holders of keys have. */
@ApplicationScoped
class TokenHolders implements SecurityIdentityAugmentor {
    /** By the standard; with the user's name it has to fit into the audit trail. */
    private static final int LONGEST_SUBJECT = 255;

    private static final int LONGEST_NAME = 300;

    private final Map<String, Role> roles;

    TokenHolders(OidcConfig config) {
        this.roles = Map.of(
                config.roles().reader(), Role.READER,
                config.roles().editor(), Role.EDITOR,
                config.roles().operator(), Role.OPERATOR);
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        Set<String> included = new HashSet<>();
        identity.getRoles().stream()
                .flatMap(role -> Optional.ofNullable(roles.get(role)).stream())
                .forEach(role -> included.addAll(role.included()));
        return Uni.createFrom().item(() -> QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name(token)))
                .addRoles(included)
                .build());
    }

    /** With the subject, as the user may choose the rest, even the name of somebody's key. */
    private static String name(JsonWebToken token) {
        String subject = token.getSubject();
        if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw RefusedKeyException.because("The token names no subject of 1 to 255 characters");
        }
        String end = " (oidc " + subject + ")";
        String user = Optional.ofNullable(token.<Object>getClaim("preferred_username"))
                .map(Object::toString)
                .orElse("")
                .strip();
        String begin = user.substring(0, Math.min(user.length(), LONGEST_NAME - end.length()));
        return (begin + end).strip().replaceAll("\\p{Cntrl}", "�");
    }
}
