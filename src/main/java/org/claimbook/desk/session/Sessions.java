package org.claimbook.desk.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

import org.claimbook.conversation.Pseudonyms;

/**
 * Who is signed in. Nothing of it is stored: the cookie names the key, and its proof is one that only this service and its
 * replicas can write. The key itself is looked up at each request, so that one that was revoked is out at once.
 */
@ApplicationScoped
class Sessions {
    /** Where the cookie is sent to. */
    static final String PATH = "/desk";

    /** Whether a request is for the desk. */
    static boolean isDesk(String path) {
        return path.equals(PATH) || path.startsWith(PATH + "/");
    }

    static final String COOKIE = "claimbook-desk";

    /**
     * Of who has shown no key yet. It has a name of its own: a link from elsewhere comes without cookies, and the form that
     * it leads to must not put nobody's session in the place of an editor's.
     */
    private static final String NOBODYS = "claimbook-desk-form";

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Pattern FORM = Pattern.compile(
            "([0-9a-f]{32})\\.([0-9a-f]{12}|[a-z]{4,10}~[A-Za-z0-9_-]{1,1600}|)\\.(\\d{1,11})\\.([A-Za-z0-9_-]{43})");
    private static final int ID_BYTES = 16;

    private final Pseudonyms proof;
    private final Clock clock;
    private final Duration length;
    private final SecureRandom random = new SecureRandom();

    Sessions(Pseudonyms proof, Clock clock, DeskConfig config) {
        this.proof = proof;
        this.clock = clock;
        this.length = config.session();
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "claimbook.desk.session (CLAIMBOOK_DESK_SESSION): " + length + " is not 5 minutes to 7 days");
        }
    }

    /** @param holder as {@link Session} has it; empty for nobody */
    Session begin(String holder) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return new Session(HexFormat.of().formatHex(id), holder, clock.instant().plus(length));
    }

    /** The session that a browser tells of, if it is one of ours and not over. */
    Optional<Session> of(HttpServerRequest request) {
        return of(request, COOKIE).or(() -> of(request, NOBODYS));
    }

    private Optional<Session> of(HttpServerRequest request, String name) {
        Cookie cookie = request.getCookie(name);
        return cookie == null
                ? Optional.empty()
                : read(cookie.getValue()).filter(session -> session.signedIn() == name.equals(COOKIE));
    }

    private Optional<Session> read(@Nullable String text) {
        Matcher parts = FORM.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Session session =
                new Session(parts.group(1), parts.group(2), Instant.ofEpochSecond(Long.parseLong(parts.group(3))));
        return same(parts.group(4), proof.proof("session:" + told(session)))
                        && clock.instant().isBefore(session.until())
                ? Optional.of(session)
                : Optional.empty();
    }

    /** Renewed when half of its time is over, so that nobody is thrown out at work. */
    Optional<Session> renewed(Session session) {
        Instant now = clock.instant();
        // whom a provider has let in it is asked about again in time
        return session.role().isEmpty() && now.plus(length.dividedBy(2)).isAfter(session.until())
                ? Optional.of(new Session(session.id(), session.holder(), now.plus(length)))
                : Optional.empty();
    }

    /** Scripts do not see it, other sites do not send it, and it does not travel in the clear. */
    NewCookie cookie(Session session) {
        return cookie(
                session.signedIn() ? COOKIE : NOBODYS,
                told(session) + "." + proof.proof("session:" + told(session)),
                (int) length.toSeconds());
    }

    static NewCookie noCookie() {
        return cookie(COOKIE, "", 0);
    }

    private static NewCookie cookie(String name, String value, int seconds) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(PATH)
                .maxAge(seconds)
                .httpOnly(true)
                .secure(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    private static String told(Session session) {
        return session.id() + "." + session.holder() + "." + session.until().getEpochSecond();
    }

    /** What forms have to send along, to show that they are on a page of this session. */
    String token(Session session) {
        return proof.proof("form:" + session.id());
    }

    boolean isToken(Session session, @Nullable String sent) {
        return sent != null && same(sent, token(session));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
