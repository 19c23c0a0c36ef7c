package org.claimbook.access.web;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.claimbook.access.Roles;

/** Tells the holder of a key what it opens. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
@SecurityScheme(
        securitySchemeName = "key",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description =
                "A key made by ./claimbook key create, or an access token of the OpenID Connect provider that the service"
                        + " trusts. Reading what is published needs none; a dead one is refused everywhere.")
class HolderResource {
    private final SecurityIdentity holder;

    HolderResource(SecurityIdentity holder) {
        this.holder = holder;
    }

    @Schema(name = "Holder")
    record HolderReply(
            @Schema(description = "The name that stands in the audit trail", examples = "Ada (0123456789ab)")
            String name,

            @Schema(
                    description = "What the holder may do: reader, editor, operator",
                    examples = "[\"editor\", \"reader\"]")
            List<String> roles) {}

    @GET
    @RolesAllowed(Roles.READER)
    @SecurityRequirement(name = "key")
    @Operation(
            operationId = "me",
            summary = "What the key that is sent opens",
            description = "For clients that want to know what to offer. Needs a key of any role.")
    public HolderReply me() {
        return new HolderReply(
                holder.getPrincipal().getName(),
                holder.getRoles().stream().sorted().toList());
    }
}
