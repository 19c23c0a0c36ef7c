package org.claimbook.claim.review.factchecktools;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import jakarta.ws.rs.core.MultivaluedMap;

/** The parameters of a call, read and refused as Google's servers do. */
final class Parameters {
    /** Those that every API of Google takes; what they ask for is given anyway, or means nothing here. */
    private static final Set<String> OF_EVERY_API = Set.of("""
                $.xgafv access_token alt callback fields key oauth_token prettyPrint quotaUser upload_protocol
                uploadType""".split("\\s+"));

    private static final int DEFAULT_PAGE = 10;
    private static final int LARGEST_PAGE = 100;
    private static final int LARGEST_OFFSET = 1_000;
    /** Field 1 of a protocol buffer, an integer: what Google's own tokens hold. */
    private static final int FIELD = 0x08;

    private static final int LOW_BITS = 7;
    private static final int MORE = 0x80;

    private final MultivaluedMap<String, String> values;

    /** @throws GoogleErrorException 400 naming the first parameter that is not one of {@code known} */
    Parameters(MultivaluedMap<String, String> values, Set<String> known) {
        this.values = values;
        for (String name : values.keySet()) {
            if (!known.contains(name) && !OF_EVERY_API.contains(name)) {
                throw GoogleErrorException.unknown(name);
            }
        }
    }

    String text(String name) {
        String value = values.getFirst(name);
        return value == null ? "" : value;
    }

    boolean pretty() {
        return !text("prettyPrint").equals("false");
    }

    /** 0 if it is not there. */
    int number(String name, String field) {
        String value = text(name);
        if (value.isEmpty()) {
            return 0;
        }
        if (!value.matches("[-+]?\\d{1,10}") || Long.parseLong(value) != (int) Long.parseLong(value)) {
            throw GoogleErrorException.type(field, "TYPE_INT32", value);
        }
        if (Integer.parseInt(value) < 0) {
            throw GoogleErrorException.invalid("Request contains an invalid argument.");
        }
        return Integer.parseInt(value);
    }

    int pageSize() {
        int size = number("pageSize", "page_size");
        return size == 0 ? DEFAULT_PAGE : Math.min(size, LARGEST_PAGE);
    }

    /** The page token's, else that of the parameter {@code offset}. */
    int offset() {
        int offset = text("pageToken").isEmpty() ? number("offset", "offset") : ofToken(text("pageToken"));
        if (offset > LARGEST_OFFSET) {
            throw GoogleErrorException.invalid("Request contains an invalid argument.");
        }
        return offset;
    }

    /** The token of the next page where one more was found than a page has; empty if no later page can be asked for. */
    String nextPage(int found) {
        int next = offset() + pageSize();
        return found > pageSize() && next <= LARGEST_OFFSET ? token(next) : "";
    }

    static String token(int offset) {
        StringBuilder bytes = new StringBuilder().append((char) FIELD);
        int rest = offset;
        while (rest >= MORE) {
            bytes.append((char) (rest % MORE + MORE));
            rest >>= LOW_BITS;
        }
        bytes.append((char) rest);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private static int ofToken(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            int offset = 0;
            for (int i = bytes.length - 1; i > 0; i--) {
                offset = (offset << LOW_BITS) + (bytes[i] & (MORE - 1));
            }
            if (token(offset).equals(token)) {
                return offset;
            }
        } catch (IllegalArgumentException e) {
            // not Base64: as wrong as any other token that was not given here
        }
        throw GoogleErrorException.invalid("Request contains an invalid argument.");
    }
}
