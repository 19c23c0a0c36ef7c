package org.claimbook.claim.review;

/** How the store is written. */
public enum ExportFormat {
    /** schema.org's DataFeed, one JSON-LD document, as Data Commons publishes fact checks. */
    DATAFEED("application/ld+json", "jsonld"),
    /** One JSON-LD document a line. */
    NDJSON("application/x-ndjson", "ndjson"),
    /** A table with a claim in each row. */
    CSV("text/csv;charset=UTF-8", "csv");

    private final String mediaType;
    private final String extension;

    ExportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What such a file's name ends in, without the point. */
    public String extension() {
        return extension;
    }
}
