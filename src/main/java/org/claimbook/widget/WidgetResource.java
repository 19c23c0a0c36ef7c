package org.claimbook.widget;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** Serves the script to every page: it is public, and browsers check its integrity only where they may read it. */
@Path(WidgetScript.PATH)
@Produces("text/javascript;charset=UTF-8")
class WidgetResource {
    private static final int FRESH_SECONDS = 600;

    private final WidgetScript script;

    WidgetResource(WidgetScript script) {
        this.script = script;
    }

    @GET
    @Operation(hidden = true)
    public Response script(@Context Request request) {
        EntityTag tag = new EntityTag(script.integrity());
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        ResponseBuilder response = unchanged == null ? Response.ok(script.text()) : unchanged;
        CacheControl cache = new CacheControl();
        cache.setMaxAge(FRESH_SECONDS);
        return response.tag(tag)
                .cacheControl(cache)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }
}
