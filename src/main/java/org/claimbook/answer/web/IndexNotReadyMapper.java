package org.claimbook.answer.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.claimbook.answer.index.IndexNotReadyException;
import org.claimbook.http.Problems;

/** Asks clients to come back when the index has been built. */
@Provider
class IndexNotReadyMapper implements ExceptionMapper<IndexNotReadyException> {
    private static final int RETRY_SECONDS = 2;

    @Override
    public Response toResponse(IndexNotReadyException e) {
        return Problems.of(Status.SERVICE_UNAVAILABLE, "Not ready yet", e.getMessage())
                .withHeader("Retry-After", RETRY_SECONDS)
                .toResponse();
    }
}
