package org.claimbook.claim.desk.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.claimbook.claim.InvalidFormException;
import org.claimbook.claim.desk.DeskConflictException;
import org.claimbook.claim.desk.NoSuchEntryException;
import org.claimbook.claim.desk.StaleClaimException;
import org.claimbook.claim.gate.FileNeedsApprovalException;
import org.claimbook.claim.gate.GateRefusedException;
import org.claimbook.http.ETags;
import org.claimbook.http.HttpProblem;
import org.claimbook.http.Problems;

/** Says what is wrong with a change. */
class DeskProblems {

    @ServerExceptionMapper
    Response invalid(InvalidFormException e) {
        return Problems.invalid(e).toResponse();
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
    Response unapproved(FileNeedsApprovalException e) {
        return problem(Status.CONFLICT, "Another editor has to approve it", e.getMessage());
    }

    @ServerExceptionMapper
    Response refused(GateRefusedException e) {
        return Problems.of(Status.CONFLICT, "Golden questions would break", "Nothing was stored: " + e.getMessage())
                .with("broken", e.broken())
                .toResponse();
    }

    @ServerExceptionMapper
    Response stale(StaleClaimException e) {
        HttpProblem problem = Problems.of(
                        Status.PRECONDITION_FAILED,
                        "Somebody else was faster",
                        e.getMessage() + "; nothing of yours was stored. Merge it into what is stored, and send it"
                                + " again with the new ETag")
                .withHeader("ETag", ETags.of(e.stored()))
                .with("stored", ClaimForm.of(e.stored()));
        return e.had()
                .map(had -> problem.with("yours", ClaimForm.of(had)))
                .orElse(problem)
                .toResponse();
    }

    private static Response problem(Status status, String title, String detail) {
        return Problems.of(status, title, detail).toResponse();
    }
}
