package org.claimbook.site;

import java.util.List;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.claimbook.claim.store.Claims;
import org.claimbook.claim.store.Topics;
import org.claimbook.http.PublicUrl;

/** Lists the pages of claims and topics for search engines. */
@Path("/sitemap.xml")
@Produces("application/xml;charset=UTF-8")
class Sitemap {
    /** No more addresses may be in one. */
    private static final int MOST_ADDRESSES = 50_000;

    private static final int MOST_TOPICS = 1_000;

    private final Claims claims;
    private final Topics topics;
    private final PublicUrl url;

    Sitemap(Claims claims, Topics topics, PublicUrl url) {
        this.claims = claims;
        this.topics = topics;
        this.url = url;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        private Templates() {}

        static native TemplateInstance sitemap(String base, List<Topics.Counted> topics, List<String> claims);
    }

    @GET
    @Operation(hidden = true)
    public String sitemap() {
        List<Topics.Counted> listed = topics.published(MOST_TOPICS, "en");
        return Templates.sitemap(url.base(), listed, claims.publishedSlugs(MOST_ADDRESSES - listed.size() - 2))
                .render();
    }
}
