package org.claimbook.desk.sheet;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.claimbook.access.Roles;
import org.claimbook.claim.Claim;
import org.claimbook.claim.InvalidFormException;
import org.claimbook.claim.desk.ClaimDesk;
import org.claimbook.claim.desk.NameDesk;
import org.claimbook.claim.desk.NameKind;
import org.claimbook.claim.desk.NameProposal;
import org.claimbook.claim.desk.Proposal;
import org.claimbook.claim.desk.Proposals;
import org.claimbook.desk.session.Posted;
import org.claimbook.desk.session.Visits;
import org.claimbook.http.ETags;

/** Shows changes that wait for a second pair of eyes, and approves or declines them. */
@Path("/desk/proposals")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Roles.EDITOR)
class ProposalPage {
    private static final int SHOWN = 200;

    private final Proposals proposals;
    private final NameDesk names;
    private final ClaimDesk desk;
    private final SheetDesk sheets;
    private final SheetView view;
    private final Visits visits;

    ProposalPage(Proposals proposals, NameDesk names, ClaimDesk desk, SheetDesk sheets, SheetView view, Visits visits) {
        this.proposals = proposals;
        this.names = names;
        this.desk = desk;
        this.sheets = sheets;
        this.view = view;
        this.visits = visits;
    }

    @GET
    public String all() {
        return view.shown(proposals.waiting(SHOWN), names.waiting(SHOWN));
    }

    @GET
    @Path("{slug}")
    public String one(@PathParam("slug") String slug) {
        return shown(slug, SheetView.Told.NOTHING);
    }

    private String shown(String slug, SheetView.Told told) {
        Proposal proposal = proposals.of(slug).orElseThrow(() -> ETags.unknown("proposal for the claim", slug));
        return view.shown(proposal, told, sheets.tryOut(proposal.claim(), matcher -> null));
    }

    @POST
    @Path("{slug}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("slug") String slug, byte[] body) {
        Posted posted = visits.posted(body);
        return Visits.done(() -> decided(slug, posted), problem -> shown(slug, SheetView.Told.refused(problem)));
    }

    private String decided(String slug, Posted posted) {
        String reason = posted.text("reason");
        if (posted.text("do").equals("approve")) {
            Claim claim =
                    desk.approve(slug, proposed(posted), visits.because(reason)).claim();
            return "/desk/claims/" + slug + "?saved=" + claim.revision();
        }
        proposals.decline(slug, visits.because(needed(reason)));
        return "/desk/proposals";
    }

    @GET
    @Path("{kind}/{slug}")
    public String oneName(@PathParam("kind") String kind, @PathParam("slug") String slug) {
        return shown(kind, slug, SheetView.Told.NOTHING);
    }

    private String shown(String kind, String slug, SheetView.Told told) {
        NameProposal proposal = kind(kind, slug, of -> names.waiting(of, slug));
        return view.shown(proposal, told);
    }

    @POST
    @Path("{kind}/{slug}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decideName(@PathParam("kind") String kind, @PathParam("slug") String slug, byte[] body) {
        Posted posted = visits.posted(body);
        NameKind of = kind(kind, slug, Optional::of);
        return Visits.done(
                () -> decided(of, slug, posted), problem -> shown(kind, slug, SheetView.Told.refused(problem)));
    }

    private String decided(NameKind kind, String slug, Posted posted) {
        String reason = posted.text("reason");
        if (posted.text("do").equals("approve")) {
            names.approve(kind, slug, proposed(posted), visits.because(reason));
        } else {
            names.decline(kind, slug, visits.because(needed(reason)));
        }
        return "/desk/proposals";
    }

    private static <T> T kind(String kind, String slug, Function<NameKind, Optional<T>> found) {
        return NameKind.of(kind).flatMap(found).orElseThrow(() -> ETags.unknown("proposal for", kind + "/" + slug));
    }

    private static String needed(String reason) {
        if (reason.isEmpty()) {
            throw new InvalidFormException("reason", "is missing: say why, for the history");
        }
        return reason;
    }

    private static Instant proposed(Posted posted) {
        try {
            return Instant.parse(posted.text("proposedAt"));
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
