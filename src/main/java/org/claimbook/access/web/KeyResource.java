package org.claimbook.access.web;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.claimbook.access.Key;
import org.claimbook.access.Keys;
import org.claimbook.access.Roles;

/** Shows operators which keys there are; they are made and revoked by the launcher only, on the machine itself. */
@Path("/api/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@SecurityRequirement(name = "key")
@Tag(name = "Access")
class KeyResource {
    private final Keys keys;

    KeyResource(Keys keys) {
        this.keys = keys;
    }

    @Schema(name = "Keys")
    record KeysReply(List<Key> keys) {}

    @GET
    @Operation(
            operationId = "keys",
            summary = "All keys ever made",
            description =
                    "Oldest first, with role, expiry and last use, and without their secrets. Needs the role operator.")
    public KeysReply keys() {
        return new KeysReply(keys.all());
    }
}
