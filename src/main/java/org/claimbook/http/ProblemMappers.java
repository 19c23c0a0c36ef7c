package org.claimbook.http;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Sends what goes wrong as problems: those that are thrown as such, what Quarkus refuses, and failures, of which only the log is told more. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(HttpProblem e, UriInfo uri) {
        return e.toResponse(uri.getPath());
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException e, UriInfo uri) {
        // the framework's own words tell nobody anything
        return Problems.of(
                        Response.Status.NOT_FOUND, "There is nothing at this address", "There is no " + uri.getPath())
                .toResponse(uri.getPath());
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, UriInfo uri) {
        return refused(e, uri);
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException e, UriInfo uri) {
        Response refusal = e.getResponse();
        HttpProblem problem =
                Problems.of(refusal.getStatusInfo(), refusal.getStatusInfo().getReasonPhrase(), e.getMessage());
        for (var header : refusal.getHeaders().entrySet()) {
            if (!header.getKey().equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                for (Object value : header.getValue()) {
                    problem = problem.withHeader(header.getKey(), value);
                }
            }
        }
        return problem.toResponse(uri.getPath());
    }

    @ServerExceptionMapper
    Response failed(Exception e, UriInfo uri, RoutingContext context) {
        // who was answered meanwhile, or is gone, is why the result could not be written
        if (!context.response().ended() && !context.response().closed()) {
            LOG.error("A request failed", e);
        }
        return Problems.failed().toResponse(uri.getPath());
    }
}
