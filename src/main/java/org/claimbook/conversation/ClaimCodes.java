package org.claimbook.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.claimbook.claim.store.Claims;

/**
 * Short names of claims for links and buttons: the slug, or of a long one its beginning and a hash of the whole. They are
 * reckoned from the slug alone, so that a link keeps leading to its claim.
 */
@ApplicationScoped
public class ClaimCodes {
    /** The longest code; made of A-Z a-z 0-9 _ - only. */
    public static final int MAX_LENGTH = 36;

    private static final int HASH_LENGTH = 11;
    private static final int HEAD_LENGTH = MAX_LENGTH - HASH_LENGTH - 1;
    /** Stands in no slug. */
    private static final char SEPARATOR = '_';

    private final Claims claims;

    ClaimCodes(Claims claims) {
        this.claims = claims;
    }

    /** The short name of a claim. */
    public static String of(String slug) {
        return slug.length() <= MAX_LENGTH ? slug : slug.substring(0, HEAD_LENGTH) + SEPARATOR + hash(slug);
    }

    /** The slug that a code stands for, if there is such a claim, whatever its status. */
    public Optional<String> slug(String code) {
        int separator = code.indexOf(SEPARATOR);
        if (separator < 0) {
            return claims.bySlug(code).map(claim -> code);
        }
        String head = code.substring(0, separator);
        if (head.length() != HEAD_LENGTH || !head.matches("[a-z0-9-]+")) {
            return Optional.empty();
        }
        List<String> candidates = claims.slugsStartingWith(head);
        return candidates.stream().filter(slug -> of(slug).equals(code)).findFirst();
    }

    private static String hash(String slug) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(slug.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }
}
