package org.claimbook.http;

import jakarta.ws.rs.core.UriInfo;

/** The address under which this Claimbook was asked. */
public final class BaseUrl {
    private BaseUrl() {}

    /** Without a slash at its end. */
    public static String of(UriInfo uri) {
        return uri.getBaseUri().toString().replaceFirst("/+$", "");
    }
}
