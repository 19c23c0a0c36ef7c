package org.claimbook.ops.backup;

import java.util.Map;

/**
 * What a backup has to hold.
 *
 * @param format of the file, 1
 * @param version of the application that wrote it
 * @param schema the last migration of the database, "67"
 * @param createdAt as ISO 8601
 * @param tables by name
 * @param key SHA-256 of the key for pseudonyms, in hexadecimal; empty where there is none
 */
public record Manifest(
        int format, String version, String schema, String createdAt, Map<String, TableContent> tables, String key) {
    static final int FORMAT = 1;

    /** In a few words, for people. */
    String text() {
        return "%,d rows of %d tables of version %s"
                .formatted(
                        tables.values().stream().mapToLong(TableContent::rows).sum(), tables.size(), schema);
    }

    /**
     * What a table holds.
     *
     * @param rows how many
     * @param digest the sum of the SHA-256 of all rows, in hexadecimal, whatever their order
     */
    public record TableContent(long rows, String digest) {}
}
