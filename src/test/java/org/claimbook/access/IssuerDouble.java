package org.claimbook.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/**
 * An OpenID Connect provider, as far as those need one who verify tokens or let people sign in: it publishes its name and its
 * key, and lets everybody who comes sign in as Ada with the roles that were put last, if the client can prove that it asked.
 */
public final class IssuerDouble implements QuarkusTestResourceLifecycleManager {
    static final String KEY = "the-only-key";
    /** Setting with the private key, PKCS #8 in base64, for tests to sign with. */
    static final String SIGNING = "claimbook.test.issuer-key";

    private static final int BITS = 2048;

    private HttpServer server;
    private volatile Map<String, String> asked = Map.of();
    private volatile String code = "";
    private volatile String roles = "claimbook-editor";

    @Override
    public Map<String, String> start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair keys = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String url = "http://localhost:" + server.getAddress().getPort() + "/realms/newsroom";
            serve(
                    "/realms/newsroom/.well-known/openid-configuration",
                    Map.of(
                            "issuer", url,
                            "jwks_uri", url + "/keys",
                            "authorization_endpoint", url + "/auth",
                            "token_endpoint", url + "/token"));
            server.createContext("/realms/newsroom/auth", this::authorize);
            server.createContext("/realms/newsroom/token", exchange -> token(exchange, url, keys.getPrivate()));
            server.createContext("/realms/newsroom/roles", exchange -> {
                roles = exchange.getRequestURI().getQuery();
                reply(exchange, 200, "text/plain", roles);
            });
            serve("/realms/newsroom/keys", Map.of("keys", new Object[] {jwk((RSAPublicKey) keys.getPublic())}));
            server.start();
            return Map.of(
                    "claimbook.oidc.enabled",
                    "true",
                    "claimbook.oidc.issuer",
                    url,
                    "claimbook.oidc.desk",
                    "true",
                    SIGNING,
                    Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Notes the challenge and the nonce, and sends the browser back with a code. */
    private void authorize(HttpExchange exchange) throws IOException {
        asked = parameters(exchange.getRequestURI().getRawQuery());
        code = UUID.randomUUID().toString();
        String back = asked.get("redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", back);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** Gives tokens for a code once, to the client that knows what the challenge was made of. */
    private void token(HttpExchange exchange, String url, PrivateKey key) throws IOException {
        Map<String, String> sent =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        boolean proven = code.equals(sent.get("code"))
                && "S256".equals(asked.get("code_challenge_method"))
                && challenge(sent.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"));
        code = "";
        if (!proven) {
            reply(exchange, 400, "application/json", "{\"error\": \"invalid_grant\"}");
            return;
        }
        JwtClaimsBuilder access = Jwt.issuer(url)
                .subject("2f1b")
                .audience("claimbook")
                .claim("preferred_username", "ada")
                .claim("realm_access", Map.of("roles", List.of(roles.split(","))))
                .expiresIn(600);
        JwtClaimsBuilder id = Jwt.issuer(url)
                .subject("2f1b")
                .audience(asked.get("client_id"))
                .claim("preferred_username", "ada")
                .claim("nonce", asked.get("nonce"))
                .expiresIn(600);
        reply(
                exchange,
                200,
                "application/json",
                new ObjectMapper()
                        .writeValueAsString(Map.of(
                                "access_token",
                                access.jws().keyId(KEY).sign(key),
                                "id_token",
                                id.jws().keyId(KEY).sign(key),
                                "token_type",
                                "Bearer",
                                "expires_in",
                                600)));
    }

    private static Map<String, String> parameters(String query) {
        return Stream.of(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void reply(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        try (exchange;
                var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void serve(String path, Map<String, Object> document) throws IOException {
        String body = new ObjectMapper().writeValueAsString(document);
        server.createContext(path, exchange -> reply(exchange, 200, "application/json", body));
    }

    private static Map<String, String> jwk(RSAPublicKey key) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return Map.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "alg",
                "RS256",
                "kid",
                KEY,
                "n",
                base64.encodeToString(unsigned(key.getModulus().toByteArray())),
                "e",
                base64.encodeToString(unsigned(key.getPublicExponent().toByteArray())));
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number;
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
