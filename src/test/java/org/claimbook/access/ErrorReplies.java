package org.claimbook.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Prints what is replied to requests that fail in tests, so that {@link SecretsInLogs} sees it. */
@Provider
public class ErrorReplies implements ContainerResponseFilter {
    private static final int FIRST_ERROR = 400;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext reply) {
        if (reply.getStatus() >= FIRST_ERROR) {
            System.out.printf("replied %d %s %s%n", reply.getStatus(), reply.getHeaders(), reply.getEntity());
        }
    }
}
