package org.claimbook.claim.review.factchecktools;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.claimbook.http.Shortened;

/** An error in the form that Google's APIs give it, which differs from ours. */
final class GoogleErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int UNAVAILABLE = 503;

    private final int code;
    private final String body;

    private GoogleErrorException(int code, ObjectNode error) {
        super(error.path("message").asText());
        this.code = code;
        this.body = GoogleJson.pretty(GoogleJson.object().set("error", error));
    }

    int code() {
        return code;
    }

    /** The JSON of the response. */
    String body() {
        return body;
    }

    static GoogleErrorException invalid(String message) {
        return new GoogleErrorException(BAD_REQUEST, error(BAD_REQUEST, message, "INVALID_ARGUMENT"));
    }

    /** A value that is not of its parameter's type; {@code type} is "TYPE_INT32". */
    static GoogleErrorException type(String field, String type, String value) {
        String message = "Invalid value at '%s' (%s), \"%s\"".formatted(field, type, value);
        return fieldViolation(field, message);
    }

    static GoogleErrorException unknown(String parameter) {
        return fieldViolation(
                "",
                ("Invalid JSON payload received. Unknown name \"%s\": Cannot bind query parameter. Field"
                                + " '%s' could not be found in request message.")
                        .formatted(parameter, parameter));
    }

    private static GoogleErrorException fieldViolation(String field, String whole) {
        String message = Shortened.text(whole);
        ObjectNode error = error(BAD_REQUEST, message, "INVALID_ARGUMENT");
        ObjectNode violation = error.putArray("details")
                .addObject()
                .put("@type", "type.googleapis.com/google.rpc.BadRequest")
                .putArray("fieldViolations")
                .addObject();
        if (!field.isEmpty()) {
            violation.put("field", field);
        }
        violation.put("description", message);
        return new GoogleErrorException(BAD_REQUEST, error);
    }

    static GoogleErrorException notFound() {
        return new GoogleErrorException(NOT_FOUND, error(NOT_FOUND, "Requested entity was not found.", "NOT_FOUND"));
    }

    static GoogleErrorException readOnly() {
        String message = "Operation is not implemented, or supported, or enabled.";
        return new GoogleErrorException(NOT_IMPLEMENTED, error(NOT_IMPLEMENTED, message, "UNIMPLEMENTED"));
    }

    static GoogleErrorException unavailable() {
        return new GoogleErrorException(
                UNAVAILABLE, error(UNAVAILABLE, "The service is currently unavailable.", "UNAVAILABLE"));
    }

    private static ObjectNode error(int code, String message, String status) {
        return GoogleJson.object().put("code", code).put("message", message).put("status", status);
    }
}
