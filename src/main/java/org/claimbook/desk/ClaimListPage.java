package org.claimbook.desk;

import java.util.Arrays;
import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import org.claimbook.access.Roles;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.Topic;
import org.claimbook.claim.desk.NameDesk;
import org.claimbook.claim.store.Claims;
import org.claimbook.desk.session.Visit;
import org.claimbook.desk.session.Visits;
import org.claimbook.http.PageRequest;

/** Lists claims of any status. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Roles.EDITOR)
class ClaimListPage {
    private static final int TOPICS = 500;

    private final Claims claims;
    private final NameDesk names;
    private final Visits visits;

    ClaimListPage(Claims claims, NameDesk names, Visits visits) {
        this.claims = claims;
        this.names = names;
        this.visits = visits;
    }

    /** What is looked for; empty where it does not matter. */
    @TemplateData
    record Sought(String words, String status, String topic) {
        static Sought of(@Nullable String words, @Nullable String status, @Nullable String topic) {
            return new Sought(Written.plain(words), Written.plain(status), Written.plain(topic));
        }

        /** The address of the page that begins there. */
        public String from(String next) {
            return "/desk?q=" + Written.encoded(words) + "&status=" + Written.encoded(status) + "&topic="
                    + Written.encoded(topic) + "&after=" + next;
        }

        public boolean wants(ClaimStatus each) {
            return each.name().equals(status);
        }
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        static native TemplateInstance claims(
                Visit visit, List<Claim> found, Sought sought, String next, List<Topic> topics, ClaimStatus[] statuses);
    }

    @GET
    public String page(
            @QueryParam("q") @Nullable String words,
            @QueryParam("status") @Nullable String status,
            @QueryParam("topic") @Nullable String topic,
            @BeanParam PageRequest request) {
        Sought sought = Sought.of(words, status, topic);
        ClaimStatus wanted = Arrays.stream(ClaimStatus.values())
                .filter(sought::wants)
                .findFirst()
                .orElse(null);
        List<Claim> all = claims.list(request.slug(), wanted, sought.topic(), sought.words(), request.limit() + 1);
        return request.cut(
                all,
                Claim::slug,
                (found, next) -> Visits.shown(Templates.claims(
                        visits.now(),
                        found,
                        sought,
                        next == null ? "" : next,
                        names.after(Topic.class, "", TOPICS),
                        ClaimStatus.values())));
    }
}
