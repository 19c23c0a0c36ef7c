package org.claimbook.access;

import jakarta.enterprise.context.ApplicationScoped;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Calls the service with a key of a role. */
@ApplicationScoped
public class Caller {
    private final Keys keys;

    Caller(Keys keys) {
        this.keys = keys;
    }

    /** A request with a new key of that role. */
    public RequestSpecification as(Role role) {
        return as(role, "a test");
    }

    /** A request with a new key of that role and name. */
    public RequestSpecification as(Role role, String name) {
        return with(keys.create(role, name, null));
    }

    /** A request with that key. */
    public RequestSpecification with(String key) {
        return RestAssured.given()
                .urlEncodingEnabled(true)
                .contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + key);
    }
}
