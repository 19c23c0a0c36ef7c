package org.claimbook.claim.desk.web;

import java.util.List;
import java.util.Map;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.claimbook.claim.FieldProblem;
import org.claimbook.claim.InvalidFormException;
import org.claimbook.claim.desk.DeskConflictException;
import org.claimbook.claim.desk.NoSuchEntryException;
import org.claimbook.claim.desk.StaleClaimException;
import org.claimbook.claim.gate.GateRefusedException;
import org.claimbook.http.Problems;

/** Says what is wrong with a change. */
class DeskProblems {

    @ServerExceptionMapper
    Response invalid(InvalidFormException e) {
        List<FieldProblem> problems = e.problems();
        return HttpProblem.builder()
                .withStatus(Status.BAD_REQUEST)
                .withTitle("The request is not valid")
                .withDetail(e.getMessage())
                .with("field", problems.getFirst().field())
                .with(
                        "violations",
                        problems.stream()
                                .map(problem -> Map.of("field", problem.field(), "message", problem.message()))
                                .toList())
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    Response unknown(NoSuchEntryException e) {
        return problem(Status.NOT_FOUND, "No such thing", e.getMessage());
    }

    @ServerExceptionMapper
    Response conflict(DeskConflictException e) {
        return problem(Status.CONFLICT, "That does not go with what is stored", e.getMessage());
    }

    @ServerExceptionMapper
    Response refused(GateRefusedException e) {
        return HttpProblem.builder()
                .withStatus(Status.CONFLICT)
                .withTitle("Golden questions would break")
                .withDetail("Nothing was stored: " + e.getMessage())
                .with("broken", e.broken())
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    Response stale(StaleClaimException e) {
        HttpProblem.Builder problem = HttpProblem.builder()
                .withStatus(Status.PRECONDITION_FAILED)
                .withTitle("Somebody else was faster")
                .withDetail(e.getMessage() + "; nothing of yours was stored. Merge it into what is stored, and send it"
                        + " again with the new ETag")
                .withHeader("ETag", "\"" + e.stored().revision() + "\"")
                .with("stored", ClaimForm.of(e.stored()));
        e.had().ifPresent(had -> problem.with("yours", ClaimForm.of(had)));
        return problem.build().toResponse();
    }

    private static Response problem(Status status, String title, String detail) {
        return Problems.of(status, title, detail).toResponse();
    }
}
