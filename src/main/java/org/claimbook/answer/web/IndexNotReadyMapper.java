package org.claimbook.answer.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import io.quarkiverse.resteasy.problem.HttpProblem;

import org.claimbook.answer.index.IndexNotReadyException;

/** Asks clients to come back when the index has been built. */
@Provider
class IndexNotReadyMapper implements ExceptionMapper<IndexNotReadyException> {
    private static final int RETRY_SECONDS = 2;

    @Override
    public Response toResponse(IndexNotReadyException e) {
        return HttpProblem.builder()
                .withStatus(Status.SERVICE_UNAVAILABLE)
                .withTitle("Not ready yet")
                .withDetail(e.getMessage())
                .withHeader("Retry-After", RETRY_SECONDS)
                .build()
                .toResponse();
    }
}
