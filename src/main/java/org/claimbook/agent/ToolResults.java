package org.claimbook.agent;

import java.util.List;
import java.util.function.Supplier;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.ToolResponse;
import io.vertx.core.json.JsonObject;

import org.claimbook.answer.index.IndexNotReadyException;
import org.claimbook.http.HttpProblem;

/** Writes what tools return: the JSON of the REST API, as structured content and, for older clients, as text. */
@Singleton
record ToolResults(ObjectMapper json) {
    /** The result, or an error that says what is wrong with the arguments, so that the caller can mend them. */
    ToolResponse of(Supplier<Object> result) {
        try {
            String text = json.writeValueAsString(result.get());
            return new ToolResponse(false, List.of(new TextContent(text)), new JsonObject(text), null);
        } catch (HttpProblem e) {
            return ToolResponse.error(e.detail());
        } catch (IndexNotReadyException e) {
            return ToolResponse.error("The service has just started and is still reading the store; ask again soon");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
