package org.claimbook.answer;

import java.time.Duration;

/**
 * A question was answered; fired for those who count and log.
 *
 * @param context where it came in
 * @param answer what was answered; holds the question's text, which is not to be logged unless the operator says so
 * @param took how long the answer took, without reading the request and writing the response
 */
public record Answering(Context context, Answer answer, Duration took) {}
