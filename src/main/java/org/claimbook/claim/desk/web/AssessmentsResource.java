package org.claimbook.claim.desk.web;

import java.time.LocalDate;
import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.claimbook.access.Roles;
import org.claimbook.claim.About;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Source;
import org.claimbook.claim.Verdict;
import org.claimbook.claim.desk.Edited;
import org.claimbook.claim.desk.StatementDesk;
import org.claimbook.claim.gate.BrokenQuestion;
import org.claimbook.claim.store.Assessments;
import org.claimbook.http.Cursors;
import org.claimbook.http.ETags;
import org.claimbook.http.Problems;

/** Lists the verdicts on all claims, and appends to them. What was assessed once is never changed. */
@Path("/api/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
class AssessmentsResource {
    private final Assessments assessments;
    private final StatementDesk desk;
    private final Parts parts;

    AssessmentsResource(Assessments assessments, StatementDesk desk, Parts parts) {
        this.assessments = assessments;
        this.desk = desk;
        this.parts = parts;
    }

    @Schema(name = "AssessmentEntry")
    @RegisterForReflection
    record Entry(
            @Schema(description = "Slug of the claim, a dot, revision", examples = "fire-caused-by-cable.2")
            String id,

            @Schema(description = "The claim that it is about")
            About about,

            @Schema(description = "1 for the claim's first assessment, then counting up")
            int revision,

            @Schema(description = "Whether no later one has replaced it")
            boolean current,

            Verdict verdict,
            String summary,
            String assessor,

            @Schema(description = "The day whose knowledge the verdict reflects")
            LocalDate asOf,

            List<String> sources,
            @Nullable String unattributed,

            @Schema(description = "After a change: golden questions that are not answered as they should be since")
            List<BrokenQuestion> broken) {

        static Entry of(About about, Assessment assessment, boolean current, List<BrokenQuestion> broken) {
            return new Entry(
                    PartId.of(about.claim(), assessment.revision()).toString(),
                    about,
                    assessment.revision(),
                    current,
                    assessment.verdict(),
                    assessment.summary(),
                    assessment.assessor(),
                    assessment.asOf(),
                    assessment.sources().stream().map(Source::slug).toList(),
                    assessment.unattributed(),
                    broken);
        }
    }

    @Schema(name = "AssessmentList")
    @RegisterForReflection
    record ListReply(
            List<Entry> assessments,

            @Schema(description = "The parameter after of the next page; null at the end") @Nullable
            String next) {}

    @GET
    @Operation(
            operationId = "assessments",
            summary = "Assessments by their claims' slugs, each claim's oldest first",
            description = "Without a key those of published claims; with a key of any role all.")
    @APIResponse(
            responseCode = "200",
            description = "A page of assessments",
            content = @Content(schema = @Schema(implementation = ListReply.class)))
    public ListReply list(@BeanParam PartFilter filter) {
        int most = Cursors.limit(filter.limit);
        PartId after = PartId.after(filter.after);
        List<Entry> found =
                assessments
                        .list(parts.filter(filter), filter.speaker, after.claim(), after.revision(), most + 1)
                        .stream()
                        .map(each -> Entry.of(each.about(), each.assessment(), each.current(), List.of()))
                        .toList();
        return new ListReply(
                found.stream().limit(most).toList(),
                found.size() > most ? Cursors.after(found.get(most - 1).id()) : null);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "assessment",
            summary = "An assessment",
            description =
                    "Never changes but for current: PUT and DELETE get 405. What is new, or corrects it, is a further"
                            + " assessment of the same claim; a claim that should not be answered is retracted.")
    @APIResponse(
            responseCode = "200",
            description = "The assessment; ETag has the revision of its claim",
            content = @Content(schema = @Schema(implementation = Entry.class)))
    public Response one(
            @Parameter(description = "Id of the assessment", example = "fire-caused-by-cable.2") @PathParam("id")
                    String id) {
        return PartId.read(id)
                .flatMap(part -> assessments.one(part.claim(), part.revision()))
                .filter(each -> parts.isReadable(each.about()))
                .map(each -> Response.ok(Entry.of(each.about(), each.assessment(), each.current(), List.of()))
                        .header("ETag", ETags.of(each.about().revision()))
                        .build())
                .orElseThrow(() -> ETags.unknown("assessment", id));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response revise(@PathParam("id") String id) {
        throw kept(id);
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response delete(@PathParam("id") String id) {
        throw kept(id);
    }

    private static HttpProblem kept(String id) {
        return HttpProblem.builder()
                .withStatus(Status.METHOD_NOT_ALLOWED)
                .withTitle("Assessments are kept as they are")
                .withDetail("The assessment " + Problems.quoted(id)
                        + " is neither changed nor deleted: POST a new one of the"
                        + " same claim to /api/v1/assessments, which is current from then on, or retract the claim")
                .withHeader("Allow", "GET, HEAD, OPTIONS")
                .build();
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = "key")
    @Operation(
            operationId = "createAssessment",
            summary = "A new assessment of the claim that it names",
            description =
                    "It is current from now on: this is how an assessment is revised. Earlier ones stay as they are. If-Match"
                            + " has the claim's revision, or *.")
    @APIResponse(
            responseCode = "201",
            description = "The assessment; Location says where, ETag has the revision of its claim",
            content = @Content(schema = @Schema(implementation = Entry.class)))
    public Response create(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Changes.NewAssessment.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "assessment",
                                                            value = Examples.NEW_ASSESSMENT)))
                    byte[] body,
            @BeanParam RevisionRequest request) {
        return parts.created("/api/v1/assessments/", request, body, (claim, seen, form, change) -> {
            Edited edited = desk.assess(claim, seen, form, change);
            About about = About.of(edited.claim());
            Assessment last = edited.claim().assessments().getLast();
            Entry entry = Entry.of(about, last, true, edited.broken());
            return new Parts.Changed(about, entry.id(), entry);
        });
    }
}
