package org.claimbook.claim.desk.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.About;
import org.claimbook.claim.Assessment;
import org.claimbook.claim.Change;
import org.claimbook.claim.Source;
import org.claimbook.claim.Verdict;
import org.claimbook.claim.desk.Edited;
import org.claimbook.claim.desk.StatementDesk;
import org.claimbook.claim.gate.BrokenQuestion;
import org.claimbook.claim.store.Assessments;
import org.claimbook.http.HttpProblem;
import org.claimbook.http.Problems;

/** Lists the verdicts on all claims, and appends to them. What was assessed once is never changed. */
@Path("/api/v1/assessments")
@Tag(name = "Assessments")
class AssessmentsResource extends PartsResource<AssessmentsResource.Entry, AssessmentsResource.ListReply> {
    private final Assessments assessments;
    private final StatementDesk desk;

    AssessmentsResource(Assessments assessments, StatementDesk desk) {
        super("assessment", ListReply::new);
        this.assessments = assessments;
        this.desk = desk;
    }

    @Schema(name = "AssessmentEntry")
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

            @Schema(description = "The day whose knowledge the verdict reflects") @Nullable
            LocalDate asOf,

            List<String> sources,
            @Nullable String unattributed,

            @Schema(description = "After a change: golden questions that are not answered as they should be since")
            List<BrokenQuestion> broken)
            implements Part {

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
    record ListReply(
            List<Entry> assessments,

            @Schema(description = "The parameter after of the next page; null at the end") @Nullable
            String next) {}

    @Override
    List<Entry> find(About.Filter filter, @Nullable String speaker, PartId after, int limit) {
        return assessments.list(filter, speaker, after.claim(), after.revision(), limit).stream()
                .map(AssessmentsResource::entry)
                .toList();
    }

    @Override
    Optional<Entry> find(PartId id) {
        return assessments.one(id.claim(), id.revision()).map(AssessmentsResource::entry);
    }

    private static Entry entry(Assessments.Found found) {
        return Entry.of(found.about(), found.assessment(), found.current(), List.of());
    }

    @Override
    Edited add(String claim, @Nullable Integer seen, ObjectNode form, Change change) {
        return desk.assess(claim, seen, form, change);
    }

    @Override
    Entry added(Edited edited) {
        return Entry.of(About.of(edited.claim()), edited.claim().assessments().getLast(), true, edited.broken());
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
        return Problems.of(
                        Status.METHOD_NOT_ALLOWED,
                        "Assessments are kept as they are",
                        "The assessment " + Problems.quoted(id)
                                + " is neither changed nor deleted: POST a new one of the"
                                + " same claim to /api/v1/assessments, which is current from then on, or retract the claim")
                .withHeader("Allow", "GET, HEAD, OPTIONS");
    }
}
