package org.claimbook.desk.sheet;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.jspecify.annotations.Nullable;

import org.claimbook.access.Roles;
import org.claimbook.claim.Change;
import org.claimbook.claim.Claim;
import org.claimbook.claim.ClaimStatus;
import org.claimbook.claim.InvalidFormException;
import org.claimbook.claim.RefusedChangeException;
import org.claimbook.claim.desk.ClaimDesk;
import org.claimbook.claim.desk.Edited;
import org.claimbook.claim.desk.Proposals;
import org.claimbook.claim.desk.StaleClaimException;
import org.claimbook.claim.store.Claims;
import org.claimbook.desk.session.Posted;
import org.claimbook.desk.session.Visits;
import org.claimbook.http.ETags;

/** Shows the form of a claim, and does what its buttons say. */
@Path("/desk/claims")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Roles.EDITOR)
class ClaimFormPage {
    private final Claims claims;
    private final ClaimDesk desk;
    private final SheetDesk sheets;
    private final Proposals proposals;
    private final SheetView view;
    private final Visits visits;

    ClaimFormPage(Claims claims, ClaimDesk desk, SheetDesk sheets, Proposals proposals, SheetView view, Visits visits) {
        this.proposals = proposals;
        this.claims = claims;
        this.desk = desk;
        this.sheets = sheets;
        this.view = view;
        this.visits = visits;
    }

    /** @param question number of a question of the queue that the claim is for */
    @GET
    @Path("new")
    public String fresh(
            @QueryParam("question") @Nullable String question, @QueryParam("wording") @Nullable String wording) {
        Sheet sheet = FilledSheet.empty()
                .put("question", Objects.requireNonNullElse(question, ""))
                .put("phrasings", Objects.requireNonNullElse(wording, ""));
        return view.shown(sheet, null, SheetView.Told.NOTHING);
    }

    /**
     * @param wording a further one to begin with
     * @param proposed whether to go on with the change that waits, as who has proposed it always does
     */
    @GET
    @Path("{slug}")
    public String stored(
            @PathParam("slug") String slug,
            @QueryParam("wording") @Nullable String wording,
            @QueryParam("saved") @Nullable String saved,
            @QueryParam("proposed") @Nullable String proposed) {
        Claim claim = claim(slug);
        Sheet sheet = proposals
                .of(slug)
                .filter(waiting -> proposed != null || visits.now().name().equals(waiting.author()))
                .map(FilledSheet::of)
                .orElseGet(() -> FilledSheet.of(claim));
        if (wording != null) {
            sheet.put("phrasings", (sheet.all().value("phrasings") + "\n" + wording).strip());
        }
        boolean now = String.valueOf(claim.revision()).equals(saved);
        return view.shown(sheet, claim, now ? SheetView.Told.saved(claim) : SheetView.Told.NOTHING);
    }

    /** What fields offer while one types, the ids of their lists as kinds. */
    @GET
    @Path("names/{kind}")
    public String names(@PathParam("kind") String kind, @QueryParam("q") @Nullable String words) {
        return view.offers(kind, Objects.requireNonNullElse(words, "").replaceAll("\\p{Cntrl}", " "));
    }

    private Claim claim(String slug) {
        return claims.bySlug(slug).orElseThrow(() -> ETags.unknown("claim", slug));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(byte[] body) {
        return done(visits.posted(body), null);
    }

    @POST
    @Path("{slug}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("slug") String slug, byte[] body) {
        Posted posted = visits.posted(body);
        Claim claim = claim(slug);
        return done(posted, claim);
    }

    private Response done(Posted posted, @Nullable Claim stored) {
        Sheet sheet = sheet(posted, stored);
        String[] what = posted.text("do").split(":", 3);
        return switch (what[0]) {
            case "add" -> page(Status.OK, sheet.with(part(what, 2), part(what, 1)), stored, SheetView.Told.NOTHING);
            case "remove" ->
                page(Status.OK, sheet.without(part(what, 1), number(part(what, 2))), stored, SheetView.Told.NOTHING);
            case "fill" -> page(Status.OK, sheet, stored, SheetView.Told.NOTHING);
            case "preview" -> tried(sheet, stored);
            case "withdraw" -> withdrawn(posted, claim(sheet.all().value("slug")));
            case "publish" -> saved(sheet, stored, ClaimStatus.PUBLISHED);
            default -> saved(sheet, stored, null);
        };
    }

    private static Sheet sheet(Posted posted, @Nullable Claim stored) {
        Sheet sheet = Sheet.of(posted).put("slug", stored == null ? posted.text("slug") : stored.slug());
        return stored == null ? sheet.put("revision", "") : sheet;
    }

    private static String part(String[] what, int index) {
        String part = index < what.length ? what[index] : "";
        boolean known = part.matches("|[sbr]|s?\\d{1,3}|(s\\d{1,3}|a)\\.");
        return known ? part : Sheet.STATEMENT;
    }

    private static int number(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }

    private Response tried(Sheet sheet, @Nullable Claim stored) {
        Change change = visits.because("");
        return refusals(sheet, stored, () -> {
            SheetDesk.Trial trial = sheets.tryOut(sheet, sheet.all().value("ask"), change);
            return page(Status.OK, sheet, stored, SheetView.Told.tried(trial));
        });
    }

    private Response saved(Sheet sheet, @Nullable Claim stored, @Nullable ClaimStatus status) {
        Change change = visits.because(sheet.all().value("reason"));
        return refusals(sheet, stored, () -> {
            Edited edited = sheets.save(sheet, status, change);
            Claim claim = edited.claim();
            if (edited.broken().isEmpty() && !edited.proposed()) {
                return stored(claim);
            }
            return page(Status.OK, FilledSheet.of(claim), claim, SheetView.Told.saved(edited));
        });
    }

    /** What happens in a transaction of its own. */
    private interface Doing {
        Response now();
    }

    /** The form with all that was typed, and with why nothing was done. */
    private Response refusals(Sheet sheet, @Nullable Claim stored, Doing doing) {
        try {
            return doing.now();
        } catch (InvalidFormException e) {
            return page(Status.BAD_REQUEST, sheet, stored, SheetView.Told.wrong(sheet));
        } catch (StaleClaimException e) {
            sheet.put("revision", String.valueOf(e.stored().revision()));
            return page(Status.CONFLICT, sheet, e.stored(), SheetView.Told.stale(e));
        } catch (RefusedChangeException e) {
            return page(Status.CONFLICT, sheet, stored, SheetView.Told.refused(String.valueOf(e.getMessage())));
        }
    }

    private Response page(Status status, Sheet sheet, @Nullable Claim stored, SheetView.Told told) {
        return Response.status(status).entity(view.shown(sheet, stored, told)).build();
    }

    private Response withdrawn(Posted posted, Claim claim) {
        Sheet sheet = FilledSheet.of(claim);
        if (posted.text("reason").isEmpty()) {
            sheet.wrong("withdraw", "is missing: say why, for the history");
            return page(Status.BAD_REQUEST, sheet, claim, SheetView.Told.wrong(sheet));
        }
        Integer seen = Optional.of(posted.text("revision"))
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(claim.revision());
        Change change = visits.because(posted.text("reason"));
        return refusals(
                sheet,
                claim,
                () -> stored(desk.retract(claim.slug(), seen, change).claim()));
    }

    private static Response stored(Claim claim) {
        return Response.seeOther(URI.create("/desk/claims/" + claim.slug() + "?saved=" + claim.revision()))
                .build();
    }

    /** What is wrong with what stands in the form, for a script that asks while one types. */
    @POST
    @Path("{slug}/check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public List<Sheet.Problem> check(@PathParam("slug") String slug, byte[] body) {
        Posted posted = visits.posted(body);
        Sheet sheet = sheet(posted, slug.equals("new") ? null : claim(slug));
        try {
            sheets.check(sheet, visits.because(sheet.all().value("reason")));
        } catch (InvalidFormException | RefusedChangeException e) {
            // what is wrong stands in the sheet; the rest is told when it is saved
        }
        return sheet.problems();
    }
}
