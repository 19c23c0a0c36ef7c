package org.claimbook.claim.review.factchecktools;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers errors in Google's form instead of ours. */
@Provider
class GoogleErrorMapper implements ExceptionMapper<GoogleErrorException> {
    @Override
    public Response toResponse(GoogleErrorException e) {
        return Response.status(e.code())
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(e.body())
                .build();
    }
}
