package org.claimbook.ops;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Writes into the API's description that every operation can be refused as too much, and when to try again. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = LimitedOperations.BEFORE_PROBLEMS)
public class LimitedOperations implements OASFilter {
    /** Filters of higher priority come first; errors get their form afterwards. */
    static final int BEFORE_PROBLEMS = 2;

    @Override
    public Operation filterOperation(Operation operation) {
        say(
                operation,
                "429",
                "The address or the key has asked more in a minute than it may, or has too much under way");
        say(operation, "503", "The service is too busy, starting, or without its database");
        return operation;
    }

    private static void say(Operation operation, String status, String description) {
        APIResponse response = operation.getResponses().getAPIResponse(status);
        if (response == null) {
            response = OASFactory.createAPIResponse().description(description);
            operation.getResponses().addAPIResponse(status, response);
        }
        response.addHeader(
                "Retry-After",
                OASFactory.createHeader()
                        .description("After how many seconds to try again")
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER)));
    }
}
