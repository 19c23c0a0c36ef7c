package org.claimbook.claim.review.format;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes the records of a file, one by one. */
public interface RecordHandler {
    /** @param line where the record begins, counted from 1 */
    void record(long line, JsonNode record);

    void bad(long line, String reason);
}
