package org.claimbook.desk.session;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What all replies of the desk have: they are not kept, who is not signed in gets the form for it, and who works stays signed in. */
class DeskReplies {
    private final Sessions sessions;
    private final SignInPage signIn;

    DeskReplies(Sessions sessions, SignInPage signIn) {
        this.sessions = sessions;
        this.signIn = signIn;
    }

    @ServerResponseFilter
    public void complete(
            ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest connection) {
        if (!Sessions.isDesk(request.getUriInfo().getPath())) {
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        if (response.getStatus() == Status.UNAUTHORIZED.getStatusCode()
                && !String.valueOf(response.getMediaType()).startsWith("text/html")) {
            Response form = signIn.instead(request.getUriInfo().getRequestUri().getRawPath(), connection);
            response.setEntity(form.getEntity(), null, form.getMediaType());
            form.getCookies().values().forEach(cookie -> response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie));
        } else if (!response.getHeaders().containsKey(HttpHeaders.SET_COOKIE)) {
            sessions.of(connection)
                    .filter(Session::signedIn)
                    .flatMap(sessions::renewed)
                    .ifPresent(session -> response.getHeaders().add(HttpHeaders.SET_COOKIE, sessions.cookie(session)));
        }
    }
}
