package org.claimbook.desk.session;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.claimbook.access.Key;
import org.claimbook.access.Keys;
import org.claimbook.access.Role;
import org.claimbook.http.ErrorPages;
import org.claimbook.http.HttpProblem;
import org.claimbook.http.Problems;
import org.claimbook.http.limit.Callers;
import org.claimbook.limit.Allowances;
import org.claimbook.limit.LimitConfig;
import org.claimbook.limit.Refusals;

/** Lets editors in by their key or by what an OpenID Connect provider says of them, and out again. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class SignInPage {
    /** Of a page that is come back to; what is longer is not repeated to who may have made it up. */
    private static final int LONGEST_LINK = 200;

    private static final String HERE = Sessions.PATH + "/sign-in";

    private final Sessions sessions;
    private final Visits visits;
    private final Keys keys;
    private final Callers callers;
    private final Allowances refused;
    private final Refusals refusals;
    private final SecurityIdentity holder;
    private final OidcSession oidc;
    private final boolean provider;

    SignInPage(
            Sessions sessions,
            Visits visits,
            Keys keys,
            Callers callers,
            LimitConfig config,
            Refusals refusals,
            SecurityIdentity holder,
            OidcSession oidc,
            @ConfigProperty(name = "claimbook.oidc.desk", defaultValue = "false") boolean provider) {
        this.holder = holder;
        this.oidc = oidc;
        this.provider = provider;
        this.sessions = sessions;
        this.visits = visits;
        this.keys = keys;
        this.callers = callers;
        this.refused = new Allowances(config.refusedKeysPerMinute());
        this.refusals = refusals;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        static native TemplateInstance signIn(
                String token, String to, String problem, boolean secure, boolean provider);

        static native TemplateInstance signedIn(String to);
    }

    @GET
    @Path("sign-in")
    public Response form(@QueryParam("to") @Nullable String to, @Context HttpServerRequest request) {
        return page(Status.OK, request, to, "");
    }

    /** The form, in the session there is, or else in a new one. */
    private Response page(Status status, HttpServerRequest request, @Nullable String to, String problem) {
        Optional<Session> known = sessions.of(request);
        Session session = known.orElseGet(() -> sessions.begin(""));
        Response.ResponseBuilder response = Response.status(status)
                .type(ErrorPages.HTML)
                .entity(Templates.signIn(sessions.token(session), within(to), problem, isSecure(request), provider)
                        .render());
        return known.isPresent()
                ? response.build()
                : response.cookie(sessions.cookie(session)).build();
    }

    /** Whether browsers will send the cookie that they get. */
    private static boolean isSecure(HttpServerRequest request) {
        String host = request.authority() == null ? "" : request.authority().host();
        return request.scheme().equals("https") || host.matches("localhost|127\\..*|\\[?::1]?");
    }

    /** The form in place of a page that needs a session. */
    Response instead(String path, HttpServerRequest request) {
        String problem = request.method().name().equals("GET")
                ? ""
                : "Nothing was stored: you are not signed in any more. Sign in, and go back to what you have typed.";
        return page(Status.UNAUTHORIZED, request, path, problem);
    }

    /**
     * Where the provider sends back who has signed in there; whoever comes without that is sent to the provider first. The page
     * goes on by itself: a browser that was sent here from elsewhere would follow a redirect without the cookie.
     */
    @GET
    @Path("sign-in/oidc")
    @Authenticated
    public Uni<Response> byProvider(@QueryParam("to") @Nullable String to, @Context HttpServerRequest request) {
        Optional<Role> role = Stream.of(Role.OPERATOR, Role.EDITOR)
                .filter(each -> holder.hasRole(each.label()))
                .findFirst();
        Response page = role.map(
                        known -> Response.ok(Templates.signedIn(within(to)).render())
                                .cookie(sessions.cookie(sessions.begin(Session.told(
                                        known, holder.getPrincipal().getName()))))
                                .build())
                .orElseGet(() -> page(
                        Status.FORBIDDEN,
                        request,
                        to,
                        "You are known there, as " + holder.getPrincipal().getName()
                                + ", and are no editor here: whoever runs the provider gives that role."));
        return oidc.logout().replaceWith(page);
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(byte[] body, @Context HttpServerRequest request) {
        Posted posted = visits.posted(body);
        Optional<String> caller = callers.of(request);
        Duration pause = caller.map(refused::untilNext).orElse(Duration.ZERO);
        if (pause.isPositive()) {
            refusals.count(Refusals.Reason.GUESSES);
            throw tooMany(pause);
        }
        Optional<Key> key = keys.shown(posted.text("key"));
        if (key.isEmpty()) {
            caller.ifPresent(refused::take);
        }
        if (key.filter(known -> known.role().compareTo(Role.EDITOR) >= 0).isEmpty()) {
            String problem = key.isEmpty()
                    ? "That key opens nothing: it is mistyped, has expired or was revoked."
                    : "That key is for reading only. The desk needs an editor’s.";
            return page(Status.UNAUTHORIZED, request, posted.text("to"), problem);
        }
        // another session than before, so that whoever has planted that one has nothing of it
        return Response.seeOther(URI.create(within(posted.text("to"))))
                .cookie(sessions.cookie(sessions.begin(key.get().name())))
                .build();
    }

    private static HttpProblem tooMany(Duration pause) {
        return Problems.of(
                        Status.TOO_MANY_REQUESTS,
                        "Too many requests",
                        "So many keys from this address opened nothing that none is looked at for a while")
                .withHeader("Retry-After", pause.plusSeconds(1).minusNanos(1).toSeconds());
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(byte[] body) {
        visits.posted(body);
        return Response.seeOther(URI.create(HERE)).cookie(Sessions.noCookie()).build();
    }

    /** Only to pages of the desk: a link elsewhere could have been given to the editor by anybody. */
    private static String within(@Nullable String to) {
        boolean ours = to != null
                && to.length() <= LONGEST_LINK
                && to.matches("/desk(?:/[a-z0-9/-]*)?(?:\\?[A-Za-z0-9=&%+._-]*)?")
                && !to.startsWith(HERE);
        return ours ? to : Sessions.PATH;
    }
}
