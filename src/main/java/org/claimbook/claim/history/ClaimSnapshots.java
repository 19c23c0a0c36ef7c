package org.claimbook.claim.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.claimbook.audit.Gzip;
import org.claimbook.claim.Claim;
import org.claimbook.claim.Named;

/** Writes claims as documents that are kept for good. A field that is added later has to be readable where it is missing. */
public final class ClaimSnapshots {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private ClaimSnapshots() {}

    public static byte[] write(Claim claim) {
        return Gzip.pack(json(claim));
    }

    public static Claim read(byte[] document) {
        try {
            return MAPPER.readValue(Gzip.unpack(document), Claim.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] write(Named name) {
        return Gzip.pack(json(name));
    }

    public static <T extends Named> T name(Class<T> kind, byte[] document) {
        try {
            return MAPPER.readValue(Gzip.unpack(document), kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A topic, speaker or source as JSON, for the audit trail. */
    public static String text(Named name) {
        return new String(json(name), StandardCharsets.UTF_8);
    }

    private static byte[] json(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
