package org.claimbook.site;

import java.util.List;
import java.util.Locale;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Topic;
import org.claimbook.claim.store.Claims;
import org.claimbook.claim.store.Topics;
import org.claimbook.http.ETags;
import org.claimbook.http.PageLanguage;
import org.claimbook.http.PublicUrl;

/** Lists topics, and the published claims of one. */
@Path("/topics")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class TopicPages {
    private static final int MOST = 500;

    private final Topics topics;
    private final Claims claims;
    private final PublicUrl url;

    TopicPages(Topics topics, Claims claims, PublicUrl url) {
        this.topics = topics;
        this.claims = claims;
        this.url = url;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        private Templates() {}

        static native TemplateInstance topics(List<Topics.Counted> topics, Locale locale, String address);

        static native TemplateInstance topic(Topic topic, List<Claim> claims, Locale locale, String address);
    }

    @GET
    @Operation(hidden = true)
    public String all(@Context HttpServerRequest request) {
        PageLanguage shown = PageLanguage.of(request);
        return shown.html(
                Templates.topics(topics.published(MOST, shown.code()), shown.locale(), url.base() + "/topics"));
    }

    @GET
    @Path("{slug}")
    @Operation(hidden = true)
    public String one(@PathParam("slug") String slug, @Context HttpServerRequest request) {
        PageLanguage shown = PageLanguage.of(request);
        List<Claim> found = claims.list("", ClaimStatus.PUBLISHED, slug, MOST);
        if (found.isEmpty()) {
            throw ETags.unknown("topic", slug);
        }
        return shown.html(Templates.topic(
                found.getFirst().topic().in(shown.code()), found, shown.locale(), url.base() + "/topics/" + slug));
    }
}
