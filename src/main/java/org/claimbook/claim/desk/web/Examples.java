package org.claimbook.claim.desk.web;

/** Bodies that are shown in the description of the API. */
final class Examples {
    static final String CLAIM = "{\"slug\": \"fire-caused-by-cable\", \"topic\": \"harbour-fire\", \"text\": \"A "
            + "broken cable caused the fire at pier four.\", \"phrasings\": {\"en\": [\"What ca"
            + "used the harbour fire?\"]}, \"statements\": [{\"slug\": \"harbour-master\", \"sp"
            + "eaker\": \"harbour-master\", \"stance\": \"SUPPORT\", \"text\": \"It was a cable"
            + ", nothing else.\", \"quote\": true, \"sources\": [\"harbour-news-2026-01-02\"]}]"
            + ", \"reason\": \"Told by the harbour master\"}";

    static final String REASON = "{\"reason\": \"Two sources agree\"}";

    static final String MERGE = "{\"into\": \"fire-caused-by-cable\", \"reason\": \"Says the same\"}";

    private static final String STATEMENT_FIELDS =
            "\"slug\": \"mayor\", \"speaker\": \"mayor\", \"stance\": \"QUERY\", \"text\": \""
                    + "Asked for an inquiry.\", \"saidOn\": \"2026-01-03\", \"sources\": [\"harbour-new"
                    + "s-2026-01-02\"], \"reason\": \"Said at the press conference\"}";

    static final String STATEMENT = "{" + STATEMENT_FIELDS;

    static final String NEW_STATEMENT = "{\"claim\": \"fire-caused-by-cable\", " + STATEMENT_FIELDS;

    private static final String ASSESSMENT_FIELDS =
            "\"verdict\": \"SUPPORTED\", \"summary\": \"The inquiry agrees.\", \"assessor\":"
                    + " \"Harbour News\", \"asOf\": \"2026-02-01\", \"sources\": [\"harbour-news-2026-0"
                    + "1-02\"], \"reason\": \"The inquiry has ended\"}";

    static final String ASSESSMENT = "{" + ASSESSMENT_FIELDS;

    static final String NEW_ASSESSMENT = "{\"claim\": \"fire-caused-by-cable\", " + ASSESSMENT_FIELDS;

    static final String TOPIC =
            "{\"slug\": \"harbour-fire\", \"title\": \"The fire in the harbour\", \"reason\":" + " \"A new story\"}";

    static final String SPEAKER = "{\"slug\": \"harbour-master\", \"name\": \"The harbour master\", \"kind\": \"PER"
            + "SON\", \"role\": \"\", \"aliases\": [\"harbourmaster\"], \"speaksFor\": [], \"re"
            + "ason\": \"Speaks in the story\"}";

    static final String SOURCE = "{\"slug\": \"harbour-news-2026-01-02\", \"publisher\": \"Harbour News\", \"title"
            + "\": \"Fire at pier four\", \"url\": \"https://harbour.example/fire\", \"publishe"
            + "dOn\": \"2026-01-02\", \"reason\": \"Carries the statement\"}";

    private Examples() {}
}
