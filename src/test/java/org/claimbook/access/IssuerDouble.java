package org.claimbook.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** An OpenID Connect provider, as far as those need one who verify tokens: it publishes its name and its key. */
public final class IssuerDouble implements QuarkusTestResourceLifecycleManager {
    static final String KEY = "the-only-key";
    /** Setting with the private key, PKCS #8 in base64, for tests to sign with. */
    static final String SIGNING = "claimbook.test.issuer-key";

    private static final int BITS = 2048;

    private HttpServer server;

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
                    Map.of("issuer", url, "jwks_uri", url + "/keys"));
            serve("/realms/newsroom/keys", Map.of("keys", new Object[] {jwk((RSAPublicKey) keys.getPublic())}));
            server.start();
            return Map.of(
                    "claimbook.oidc.enabled",
                    "true",
                    "claimbook.oidc.issuer",
                    url,
                    SIGNING,
                    Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve(String path, Map<String, Object> document) throws IOException {
        byte[] body = new ObjectMapper().writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (exchange;
                    var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
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
