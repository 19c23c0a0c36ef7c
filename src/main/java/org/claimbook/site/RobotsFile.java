package org.claimbook.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.claimbook.http.PublicUrl;

/** Tells search engines what they may read, and where it is listed. */
@Path("/robots.txt")
@Produces("text/plain;charset=UTF-8")
class RobotsFile {
    private final PublicUrl url;

    RobotsFile(PublicUrl url) {
        this.url = url;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        private Templates() {}

        static native TemplateInstance robots(String base);
    }

    @GET
    @Operation(hidden = true)
    public String robots() {
        return Templates.robots(url.base()).render();
    }
}
