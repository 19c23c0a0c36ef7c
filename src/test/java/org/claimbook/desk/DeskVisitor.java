package org.claimbook.desk;

import static io.restassured.RestAssured.given;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Somebody at the desk with a browser that runs no scripts: keeps the cookie, and sends the token of the page along. */
public final class DeskVisitor {
    private static final String COOKIE = "claimbook-desk";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]*)\"");

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    /** Signs in with the key. */
    public static DeskVisitor signedIn(String key) {
        DeskVisitor visitor = new DeskVisitor();
        visitor.open("/desk/sign-in");
        visitor.post("/desk/sign-in", Map.of("key", key)).then().statusCode(303);
        visitor.open("/desk").then().statusCode(200);
        return visitor;
    }

    public Response open(String path) {
        return heard(browser().urlEncodingEnabled(false).get(path));
    }

    /** All that the browser sends along. */
    public String cookies() {
        return cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; "));
    }

    /** Sends a form as it stands on the page that was opened last. */
    public Response post(String path, Map<String, ?> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("token", token);
        return heard(browser()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(all)
                .post(path));
    }

    public String cookie() {
        return cookies.getOrDefault(COOKIE, "");
    }

    public DeskVisitor withCookie(String other) {
        cookies.put(COOKIE, other);
        return this;
    }

    public String token() {
        return token;
    }

    private RequestSpecification browser() {
        return given().redirects()
                .follow(false)
                .header("Accept", "text/html,*/*;q=0.8")
                .cookies(cookies);
    }

    private Response heard(Response response) {
        response.getDetailedCookies().forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        });
        Matcher shown = TOKEN.matcher(response.asString());
        if (shown.find()) {
            token = shown.group(1);
        }
        return response;
    }
}
