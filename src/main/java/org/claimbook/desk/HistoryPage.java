package org.claimbook.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import org.claimbook.access.Roles;
import org.claimbook.claim.Revision;
import org.claimbook.claim.history.ClaimHistory;
import org.claimbook.desk.session.Visit;
import org.claimbook.desk.session.Visits;
import org.claimbook.desk.sheet.Changes;
import org.claimbook.http.ETags;

/** Shows what was changed in a claim, by whom and why. */
@Path("/desk/claims/{slug}/history")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Roles.EDITOR)
class HistoryPage {
    private static final int SHOWN = 20;

    private final ClaimHistory history;
    private final Visits visits;

    HistoryPage(ClaimHistory history, Visits visits) {
        this.history = history;
        this.visits = visits;
    }

    /** A revision, and in what it differs from the one before; of the first that is all it says. */
    @TemplateData
    record Step(Revision revision, List<Changes.Line> changes) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        static native TemplateInstance history(Visit visit, String slug, List<Step> steps, int next);
    }

    /** @param before only revisions with lower numbers */
    @GET
    public String page(@PathParam("slug") String slug, @QueryParam("before") @Nullable Integer before) {
        List<Revision> found =
                history.revisions(slug, Objects.requireNonNullElse(before, Integer.MAX_VALUE), SHOWN + 1);
        if (found.isEmpty()) {
            throw ETags.unknown("claim", slug);
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < Math.min(SHOWN, found.size()); i++) {
            Revision revision = found.get(i);
            steps.add(new Step(
                    revision,
                    i + 1 < found.size()
                            ? Changes.between(found.get(i + 1).claim(), revision.claim())
                            : Changes.all(revision.claim())));
        }
        int next = found.size() > SHOWN ? found.get(SHOWN - 1).number() : 0;
        return Visits.shown(Templates.history(visits.now(), slug, steps, next));
    }
}
